package earmark.audio;

import java.io.IOException;
import java.util.OptionalLong;

/** A recording being decoded block by block, so that its length never decides how much memory is needed. Use from one
 * thread. */
public interface AudioStream extends AutoCloseable {
    /** What was found when it was opened; does not change. */
    AudioFormat format();

    /** How long it says it is, in milliseconds; empty when it does not say, or only guesses. */
    OptionalLong declaredMs();

    /**
     * Decodes the next samples.
     *
     * @param block filled from index 0: {@code block[channel][frame]}, full scale is [-1, 1]; at least as many channels
     *     as the format has, all of one length
     * @return how many samples a channel were written, 1 or more; -1 at the end
     */
    int read(float[][] block) throws IOException;

    /** What could not be decoded so far. */
    DecodeLoss loss();

    @Override
    void close() throws IOException;
}

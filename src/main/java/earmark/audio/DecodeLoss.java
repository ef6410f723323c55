package earmark.audio;

import earmark.model.TimeSpan;
import java.util.List;

/**
 * What a decoder had to leave out.
 *
 * @param damagedPackets pieces that could not be decoded
 * @param filled silence put in place of missing sound, so that later times stay right; in order
 * @param otherStreams further sound streams in the file that were not read
 */
public record DecodeLoss(int damagedPackets, List<TimeSpan> filled, int otherStreams) {
    /** Nothing was lost. */
    public static final DecodeLoss NONE = new DecodeLoss(0, List.of(), 0);

    /** Copies the list. */
    public DecodeLoss {
        filled = List.copyOf(filled);
    }

    /** How much silence that is. */
    public long filledMs() {
        return filled.stream().mapToLong(TimeSpan::lengthMs).sum();
    }
}

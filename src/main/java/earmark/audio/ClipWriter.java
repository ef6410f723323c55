package earmark.audio;

import earmark.model.EarmarkException;
import earmark.model.TimeSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Cuts a stretch out of recordings into a WAV file of 16 bits: all channels of all files beside each other, or mixed into
 * one. Runs in a worker process. Thread-safe.
 */
public final class ClipWriter {
    private static final int BLOCK = 8192;
    private static final int HEADER_BYTES = 44;
    private static final int SAMPLE_BYTES = 2;
    /** A clip is held in memory. */
    private static final long LONGEST_MS = 600_000;

    private final AudioReader reader;

    /** With what opens recordings. */
    public ClipWriter(AudioReader reader) {
        this.reader = reader;
    }

    /**
     * Cuts.
     *
     * @param recordings the files of one call, which begin together
     * @param time which stretch, at most ten minutes; what lies after the end of a file is silence
     * @param mixed whether to mix all channels into one
     * @param target file to write; replaced when it is there
     * @param progressMs told now and then how much has been decoded
     * @throws EarmarkException when a file cannot be decoded, or they differ in their sample rate
     */
    public void cut(List<Path> recordings, TimeSpan time, boolean mixed, Path target, LongConsumer progressMs)
            throws IOException {
        if (time.lengthMs() > LONGEST_MS) {
            throw new IllegalArgumentException("a clip of " + time.lengthMs() + " ms");
        }
        var channels = new ArrayList<short[]>();
        int rate = 0;
        for (Path recording : recordings) {
            try (AudioStream stream = reader.open(recording)) {
                int own = stream.format().sampleRateHz();
                if (rate != 0 && own != rate) {
                    throw new EarmarkException(
                            recording.getFileName() + "",
                            "its sides were recorded at " + rate + " and " + own + " samples a second",
                            "convert them to one rate, and ingest them again");
                }
                rate = own;
                channels.addAll(decode(stream, time, progressMs));
            }
        }
        write(mixed ? List.of(mix(channels)) : channels, rate, target);
    }

    private static List<short[]> decode(AudioStream stream, TimeSpan time, LongConsumer progressMs) throws IOException {
        int rate = stream.format().sampleRateHz();
        long from = time.startMs() * rate / 1000;
        int length = Math.toIntExact(time.lengthMs() * rate / 1000);
        float[][] block = new float[stream.format().channels()][BLOCK];
        var channels = new ArrayList<short[]>();
        for (int i = 0; i < block.length; i++) {
            channels.add(new short[length]);
        }
        long at = 0;
        for (int count = stream.read(block); count >= 0 && at < from + length; count = stream.read(block)) {
            int first = (int) Math.max(0, from - at);
            int last = (int) Math.min(count, from + length - at);
            for (int i = 0; i < block.length; i++) {
                for (int k = first; k < last; k++) {
                    channels.get(i)[(int) (at + k - from)] = Samples.toShort(Samples.inRange(block[i][k]));
                }
            }
            at += count;
            progressMs.accept(at * 1000 / rate);
        }
        return channels;
    }

    /** The sum, cut off where it is too loud: two people seldom speak at once. */
    private static short[] mix(List<short[]> channels) {
        var mixed = new short[channels.get(0).length];
        for (int i = 0; i < mixed.length; i++) {
            int sum = 0;
            for (short[] channel : channels) {
                sum += channel[i];
            }
            mixed[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
        }
        return mixed;
    }

    private static void write(List<short[]> channels, int rate, Path target) throws IOException {
        int frames = channels.get(0).length;
        int frameBytes = channels.size() * SAMPLE_BYTES;
        int bytes = Math.multiplyExact(frames, frameBytes);
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER_BYTES - 8 + bytes);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        out.putShort((short) channels.size()).putInt(rate).putInt(rate * frameBytes);
        out.putShort((short) frameBytes).putShort((short) (8 * SAMPLE_BYTES));
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (int i = 0; i < frames; i++) {
            for (short[] channel : channels) {
                out.putShort(channel[i]);
            }
        }
        Files.write(target, out.array());
    }
}

package earmark.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lowest and highest sample of every {@value #BIN_MS} ms of each channel, as signed bytes: what a waveform is drawn
 * of. As a file: {@code EPK1}, the number of channels (4 bytes), the length in milliseconds (8 bytes), then for each bin
 * the low and high of each channel. Immutable, thread-safe.
 */
public final class Peaks {
    /** Length of a bin in milliseconds. */
    public static final int BIN_MS = 10;

    private static final int MAGIC = 0x45504b31;
    private static final int HEADER_BYTES = 16;

    private final int channels;
    private final long durationMs;
    private final byte[] bins;

    Peaks(int channels, long durationMs, byte[] bins) {
        this.channels = channels;
        this.durationMs = durationMs;
        this.bins = bins;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is something else
     */
    public static Peaks read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        if (in.remaining() < HEADER_BYTES || in.getInt() != MAGIC) {
            throw new IOException("not a file of peaks: " + file.getFileName());
        }
        int channels = in.getInt();
        long durationMs = in.getLong();
        if (channels < 1 || durationMs < 0 || in.remaining() % (2 * channels) != 0) {
            throw new IOException("a broken file of peaks: " + file.getFileName());
        }
        var bins = new byte[in.remaining()];
        in.get(bins);
        return new Peaks(channels, durationMs, bins);
    }

    void write(Path file) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + bins.length);
        Files.write(
                file,
                out.putInt(MAGIC).putInt(channels).putLong(durationMs).put(bins).array());
    }

    /** How many channels, 1 or more. */
    public int channels() {
        return channels;
    }

    /** Length of the sound in milliseconds. */
    public long durationMs() {
        return durationMs;
    }

    /**
     * A stretch of one channel in fewer, wider bins.
     *
     * @param channel counts from 0
     * @param fromMs begin of the stretch, 0 or more
     * @param toMs its end; what lies after the sound's end is silence
     * @param count at most so many bins; there are fewer when the stretch has no more of its own
     * @return low and high in turn, each in [-128, 127]
     */
    public int[] of(int channel, long fromMs, long toMs, int count) {
        long first = fromMs / BIN_MS;
        long last = Math.max(first + 1, (toMs + BIN_MS - 1) / BIN_MS);
        int wide = (int) Math.min(count, last - first);
        var peaks = new int[2 * wide];
        for (int i = 0; i < wide; i++) {
            long from = first + (last - first) * i / wide;
            long to = Math.max(from + 1, first + (last - first) * (i + 1) / wide);
            int low = 127;
            int high = -128;
            for (long bin = from; bin < to; bin++) {
                long at = (bin * channels + channel) * 2;
                boolean inside = at + 1 < bins.length;
                low = Math.min(low, inside ? bins[(int) at] : 0);
                high = Math.max(high, inside ? bins[(int) at + 1] : 0);
            }
            peaks[2 * i] = low;
            peaks[2 * i + 1] = high;
        }
        return peaks;
    }
}

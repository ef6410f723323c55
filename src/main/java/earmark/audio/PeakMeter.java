package earmark.audio;

import java.io.ByteArrayOutputStream;

/** Takes the lowest and highest sample of each channel, a bin of {@link Peaks#BIN_MS} at a time. Use from one thread. */
final class PeakMeter {
    private static final int BINS_A_SECOND = 1000 / Peaks.BIN_MS;

    private final int channels;
    private final int rate;
    private final short[] low;
    private final short[] high;
    private final ByteArrayOutputStream bins = new ByteArrayOutputStream();
    private long frame;
    private long bin;
    private boolean begun;

    PeakMeter(int channels, int rate) {
        this.channels = channels;
        this.rate = rate;
        low = new short[channels];
        high = new short[channels];
    }

    /** The next frames; {@code block[channel][frame]}. */
    void accept(short[][] block, int count) {
        for (int i = 0; i < count; i++) {
            long here = frame * BINS_A_SECOND / rate;
            if (here != bin) {
                finish();
                bin = here;
            }
            for (int channel = 0; channel < channels; channel++) {
                short sample = block[channel][i];
                low[channel] = begun ? (short) Math.min(low[channel], sample) : sample;
                high[channel] = begun ? (short) Math.max(high[channel], sample) : sample;
            }
            begun = true;
            frame++;
        }
    }

    Peaks peaks() {
        finish();
        return new Peaks(channels, frame * 1000 / rate, bins.toByteArray());
    }

    private void finish() {
        if (begun) {
            for (int channel = 0; channel < channels; channel++) {
                bins.write(low[channel] >> 8);
                bins.write(high[channel] >> 8);
            }
            begun = false;
        }
    }
}

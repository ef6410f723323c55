package earmark.audio;

import java.util.Arrays;

/**
 * Changes the sample rate of one channel, band-limited, block by block: any cut into blocks gives the same samples. An
 * output sample stands for the same moment as in the input, so no time is shifted. See {@link PolyphaseFilter} for what
 * passes. Equal rates pass unchanged. Use from one thread.
 */
public final class Resampler {
    private static final int OUT_SAMPLES = 4096;

    private final int up;
    private final int down;
    private final FloatSink sink;
    private final PolyphaseFilter filter;
    private final float[] out = new float[OUT_SAMPLES];
    private int outCount;
    private float[] held;
    private int heldCount;
    /** Input sample that stands at {@code held[0]}; negative for the silence before the recording. */
    private long heldFrom;

    private long inputs;
    private long outputs;

    /**
     * A resampler for one channel.
     *
     * @param fromHz the rate it gets
     * @param toHz the rate it gives
     * @param sink takes the result
     */
    public Resampler(int fromHz, int toHz, FloatSink sink) {
        int divisor = gcd(fromHz, toHz);
        up = toHz / divisor;
        down = fromHz / divisor;
        this.sink = sink;
        filter = new PolyphaseFilter(up, down);
        held = new float[2 * filter.halfTaps() + OUT_SAMPLES];
        heldCount = filter.halfTaps();
        heldFrom = -filter.halfTaps();
    }

    /** Takes the next samples. */
    public void accept(float[] samples, int count) {
        if (up == down) {
            sink.accept(samples, count);
            return;
        }
        inputs += count;
        hold(samples, count);
        produce(Long.MAX_VALUE);
    }

    /** Gives what is still held back. To be called once, at the end. */
    public void finish() {
        if (up == down) {
            return;
        }
        hold(new float[filter.halfTaps() + 1], filter.halfTaps() + 1);
        produce((inputs * up + down - 1) / down);
        flush();
    }

    private void produce(long limit) {
        int half = filter.halfTaps();
        while (outputs < limit) {
            long centre = outputs * down / up;
            int first = (int) (centre - half + 1 - heldFrom);
            if (first + 2 * half > heldCount) {
                break;
            }
            float[] weights = filter.weights((int) (outputs * down % up));
            float sum = 0;
            for (int k = 0; k < 2 * half; k++) {
                sum += held[first + k] * weights[k];
            }
            give(sum);
            outputs++;
        }
        forget();
    }

    private void give(float sample) {
        out[outCount++] = sample;
        if (outCount == out.length) {
            flush();
        }
    }

    private void flush() {
        if (outCount > 0) {
            sink.accept(out, outCount);
            outCount = 0;
        }
    }

    private void hold(float[] samples, int count) {
        if (heldCount + count > held.length) {
            held = Arrays.copyOf(held, Math.max(heldCount + count, held.length * 2));
        }
        System.arraycopy(samples, 0, held, heldCount, count);
        heldCount += count;
    }

    private void forget() {
        long needed = outputs * down / up - filter.halfTaps() + 1;
        int unused = (int) Math.min(heldCount, needed - heldFrom);
        if (unused > 0) {
            System.arraycopy(held, unused, held, 0, heldCount - unused);
            heldCount -= unused;
            heldFrom += unused;
        }
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

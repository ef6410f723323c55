package earmark.audio;

/**
 * The low-pass filter of a resampler, cut into phases: a windowed sinc with a Kaiser window, linear in phase.
 *
 * <p>What passes: all up to 92 % of half the lower of the two rates (3.68 kHz for telephone sound). What is stopped, by
 * 90 dB: all above half the lower rate. The number of taps follows from both (Kaiser 1974; Oppenheim and Schafer,
 * Discrete-Time Signal Processing, 7.5.3): 145 at the input's rate when the rate goes up, more in proportion when it goes down. Use from one thread.
 */
final class PolyphaseFilter {
    private static final double STOP_DB = 90;
    private static final double PASSED = 0.92;
    /** Up to this many numbers the whole filter is kept; beyond (44 101 Hz and the like) a phase is made when needed. */
    private static final int MOST_KEPT = 1 << 21;

    private final int phases;
    private final int halfTaps;
    private final double cutoff;
    private final double beta = 0.1102 * (STOP_DB - 8.7);
    private final float[][] kept;
    private final float[] scratch;

    /**
     * A filter for one ratio.
     *
     * @param up output rate, divided by the greatest common divisor
     * @param down input rate, likewise
     */
    PolyphaseFilter(int up, int down) {
        phases = up;
        double lower = 0.5 * Math.min(1, (double) up / down);
        double transition = (1 - PASSED) * lower;
        cutoff = lower - transition / 2;
        halfTaps = (int) Math.ceil((STOP_DB - 7.95) / (14.36 * transition) / 2) + 1;
        scratch = new float[2 * halfTaps];
        kept = (long) up * scratch.length <= MOST_KEPT ? new float[up][] : new float[0][];
    }

    /** How many input samples before and after the wanted moment take part. */
    int halfTaps() {
        return halfTaps;
    }

    /**
     * The weights for a moment {@code phase / phases} of a sample after an input sample: the first belongs to the input
     * sample {@code halfTaps - 1} before that one. They sum to 1, so that levels stay. Valid until the next call.
     */
    float[] weights(int phase) {
        if (kept.length == 0) {
            return fill(scratch, phase);
        }
        float[] row = kept[phase];
        if (row == null) {
            row = fill(new float[2 * halfTaps], phase);
            kept[phase] = row;
        }
        return row;
    }

    private float[] fill(float[] row, int phase) {
        double[] exact = new double[row.length];
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            double time = k - halfTaps + 1 - (double) phase / phases;
            exact[k] = sinc(2 * cutoff * time) * window(time / halfTaps);
            sum += exact[k];
        }
        for (int k = 0; k < row.length; k++) {
            row[k] = (float) (exact[k] / sum);
        }
        return row;
    }

    private double window(double at) {
        return Math.abs(at) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - at * at)) / bessel(beta);
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** Modified Bessel function of the first kind, order zero, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-15; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}

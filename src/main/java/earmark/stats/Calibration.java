package earmark.stats;

/**
 * How far stated probabilities are from what happens. Thread-safe.
 */
public final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /**
     * Expected calibration error: the mean distance between stated probability and observed share over ten bins of equal
     * width, weighted by their cases (Naeini, Cooper and Hauskrecht 2015).
     *
     * @param stated in [0, 1]
     * @param happened as long
     * @return in [0, 1]; NaN without cases
     */
    public static double expectedError(double[] stated, boolean[] happened) {
        double[] sum = new double[BINS];
        int[] yes = new int[BINS];
        for (int i = 0; i < stated.length; i++) {
            int bin = Math.min(BINS - 1, (int) (stated[i] * BINS));
            sum[bin] += stated[i];
            yes[bin] += happened[i] ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sum[bin] - yes[bin]);
        }
        return stated.length == 0 ? Double.NaN : error / stated.length;
    }
}

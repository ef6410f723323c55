package earmark.stats.reliability;

import java.util.Arrays;

/**
 * Moments of two raters' scores of the same targets, divided by n.
 *
 * @param n pairs
 * @param meanX of the first
 * @param meanY of the second
 * @param xx variance of the first
 * @param yy variance of the second
 * @param xy covariance
 */
public record Pairs(double n, double meanX, double meanY, double xx, double yy, double xy) {
    /** From scores, as many of the first as of the second. */
    public static Pairs of(double[] x, double[] y) {
        int[] once = new int[x.length];
        Arrays.fill(once, 1);
        return of(x, y, once);
    }

    /** From scores, each pair as often as said. */
    public static Pairs of(double[] x, double[] y, int[] times) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            n += times[i];
            sumX += times[i] * x[i];
            sumY += times[i] * y[i];
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += times[i] * (x[i] - meanX) * (x[i] - meanX);
            yy += times[i] * (y[i] - meanY) * (y[i] - meanY);
            xy += times[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        return new Pairs(n, meanX, meanY, xx / n, yy / n, xy / n);
    }

    /** Lin's concordance correlation (1989), as corrected in 2000; NaN when all are the same. */
    public double concordance() {
        double bias = meanX - meanY;
        return 2 * xy / (xx + yy + bias * bias);
    }

    /** Pearson's correlation: high also where one is always lower, so it tells nothing about standing in. */
    public double correlation() {
        return xy / Math.sqrt(xx * yy);
    }

    /** Lin's location shift. */
    public double locationShift() {
        return (meanX - meanY) / Math.sqrt(Math.sqrt(xx * yy));
    }

    /** Lin's scale shift. */
    public double scaleShift() {
        return Math.sqrt(xx / yy);
    }

    /** Standard error of {@code atanh} of the concordance (Lin 1989; coefficient 2 as corrected in 2000). */
    public double standardErrorOfZ() {
        double c = concordance();
        double r = correlation();
        double u = locationShift();
        double rest = 1 - c * c;
        double variance = (1 - r * r) * c * c / (rest * r * r)
                + 2 * c * c * c * (1 - c) * u * u / (r * rest * rest)
                - c * c * c * c * u * u * u * u / (2 * r * r * rest * rest);
        return Math.sqrt(variance / (n - 2));
    }

    /** Bland and Altman's bias: the mean of first less second. */
    public double bias() {
        return meanX - meanY;
    }

    /** Standard deviation of the differences, divided by n - 1. */
    public double differenceSd() {
        return Math.sqrt(Math.max(0, (xx + yy - 2 * xy) * n / (n - 1)));
    }
}

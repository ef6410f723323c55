package earmark.stats.change;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A share before and after.
 *
 * @param before how many of what is counted, 0 to {@code ofBefore}
 * @param ofBefore of how many, 1 or more
 * @param after the same afterwards
 * @param ofAfter the same afterwards
 */
public record RateChange(int before, int ofBefore, int after, int ofAfter) {
    private static final double HALDANE = 0.5;

    /** Checks the ranges. */
    public RateChange {
        if (before < 0 || before > ofBefore || after < 0 || after > ofAfter || ofBefore == 0 || ofAfter == 0) {
            throw new IllegalArgumentException(before + "/" + ofBefore + " to " + after + "/" + ofAfter);
        }
    }

    /** The same seen backwards: what rose fell. */
    public RateChange turned() {
        return new RateChange(
                /* before= */ after, /* ofBefore= */ ofAfter, /* after= */ before, /* ofAfter= */ ofBefore);
    }

    /** The share afterwards over the share before; infinite from nothing to something, {@code NaN} for nothing twice. */
    public double ratio() {
        return ((double) after / ofAfter) / ((double) before / ofBefore);
    }

    /** Difference of the shares over its standard error with pooled shares; 0 when all or none are counted. */
    public double z() {
        double pooled = (double) (before + after) / (ofBefore + ofAfter);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / ofBefore + 1.0 / ofAfter));
        return error == 0 ? 0 : ((double) after / ofAfter - (double) before / ofBefore) / error;
    }

    /**
     * The chance of so large a rise by the normal approximation.
     *
     * @param dispersion how many times the variance of counting alone there is, 1 or more
     */
    public double risesByNormal(double dispersion) {
        return new NormalDistribution(null, 0, 1).cumulativeProbability(-z() / Math.sqrt(dispersion));
    }

    /** The chance of so many or more afterwards given the sum of both: exact for Poisson counts (Przyborowski and Wilenski 1940). */
    public double risesExactly() {
        if (after == 0) {
            return 1;
        }
        return 1
                - new BinomialDistribution(null, before + after, (double) ofAfter / (ofBefore + ofAfter))
                        .cumulativeProbability(after - 1);
    }

    /** Logarithm of the odds ratio, half a case added to each cell (Haldane 1955). */
    public double logOddsRatio() {
        return Math.log((after + HALDANE) * (ofBefore - before + HALDANE))
                - Math.log((ofAfter - after + HALDANE) * (before + HALDANE));
    }

    /** Its standard error. */
    public double logOddsError() {
        return Math.sqrt(1 / (before + HALDANE)
                + 1 / (ofBefore - before + HALDANE)
                + 1 / (after + HALDANE)
                + 1 / (ofAfter - after + HALDANE));
    }

    /**
     * How many times more counts vary than counting alone makes them: the mean of Pearson's squares about the common share.
     *
     * @param counts a period each
     * @param of of how many in each; periods without any are passed over
     * @return 1 or more; 1 for fewer than three periods
     */
    public static double dispersion(int[] counts, int[] of) {
        long all = 0;
        long counted = 0;
        for (int i = 0; i < counts.length; i++) {
            counted += counts[i];
            all += of[i];
        }
        double share = all == 0 ? 0 : (double) counted / all;
        double squares = 0;
        int periods = 0;
        for (int i = 0; i < counts.length; i++) {
            if (of[i] > 0) {
                periods++;
                double expected = of[i] * share;
                squares += expected == 0 ? 0 : (counts[i] - expected) * (counts[i] - expected) / expected;
            }
        }
        return periods < 3 ? 1 : Math.max(1, squares / (periods - 1));
    }
}

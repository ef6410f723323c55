package earmark.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * McNemar's exact test: of the cases that only one of two is right about, is it more often the one than the other?
 * Thread-safe.
 */
public final class McNemar {
    private McNemar() {}

    /**
     * The two-sided p-value, exact by the binomial distribution.
     *
     * @param onlyFirst cases only the first is right about
     * @param onlySecond cases only the second is right about
     * @return in (0, 1]; 1 when they never differ
     */
    public static double p(int onlyFirst, int onlySecond) {
        int differ = onlyFirst + onlySecond;
        if (differ == 0) {
            return 1;
        }
        var fair = new BinomialDistribution(null, differ, 0.5);
        return Math.min(1, 2 * fair.cumulativeProbability(Math.min(onlyFirst, onlySecond)));
    }
}

package earmark.stats;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Wilson's interval for a proportion (Wilson 1927). Not Wald's: with five cases Wald leaves [0, 1] (Brown, Cai and
 * DasGupta 2001). Thread-safe.
 */
public final class Wilson {
    private static final double LEVEL = 0.95;

    private Wilson() {}

    /**
     * The 95 % interval.
     *
     * @param hits 0 to n
     * @param n how many were looked at; {@link Interval#NONE} when 0
     */
    public static Interval of(int hits, int n) {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
        if (n == 0) {
            return Interval.NONE;
        }
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(n, hits, LEVEL);
        // at the ends the limit is the end itself; rounding leaves it by an ulp
        return new Interval(hits == 0 ? 0 : interval.getLowerBound(), hits == n ? 1 : interval.getUpperBound());
    }
}

package earmark.stats.rates;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/** Two shares held against each other. Thread-safe. */
public final class TwoShares {
    /** Tables as likely as the one that was seen count as extreme, whatever rounding says. */
    private static final double TIE = 1 + 1e-7;

    private TwoShares() {}

    /**
     * The 95 % interval of the second share minus the first, by the two Wilson intervals (Newcombe 1998, method 10).
     *
     * @return in [-1, 1]; {@link Interval#NONE} when one of them has no cases
     */
    public static Interval difference(int found1, int n1, int found2, int n2) {
        Interval one = Wilson.of(found1, n1);
        Interval two = Wilson.of(found2, n2);
        if (!one.isKnown() || !two.isKnown()) {
            return Interval.NONE;
        }
        double p1 = (double) found1 / n1;
        double p2 = (double) found2 / n2;
        double difference = p2 - p1;
        return new Interval(
                Math.max(-1, difference - Math.hypot(p2 - two.low(), one.high() - p1)),
                Math.min(1, difference + Math.hypot(two.high() - p2, p1 - one.low())));
    }

    /**
     * Fisher's exact test, two-sided: the chance, given both margins, of a table no likelier than the one that was seen
     * (Fisher 1935).
     *
     * @return in [0, 1]; 1 when one of them has no cases
     */
    public static double exactP(int found1, int n1, int found2, int n2) {
        int found = found1 + found2;
        if (n1 == 0 || n2 == 0 || found == 0 || found == n1 + n2) {
            return 1;
        }
        var tables = new HypergeometricDistribution(null, n1 + n2, found, n1);
        double seen = tables.probability(found1);
        double sum = 0;
        for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
            double chance = tables.probability(k);
            sum += chance <= seen * TIE ? chance : 0;
        }
        return Math.min(1, sum);
    }
}

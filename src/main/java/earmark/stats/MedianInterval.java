package earmark.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The median with a 95 % interval from the order of the values alone, whatever their distribution (Conover 1999,
 * Practical Nonparametric Statistics, 3.2). Thread-safe.
 */
public final class MedianInterval {
    private static final double TAIL = 0.025;

    private MedianInterval() {}

    /** The median of sorted values; one or more. */
    public static double median(double[] sorted) {
        int size = sorted.length;
        return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }

    /**
     * The interval.
     *
     * @param sorted the values, smallest first
     * @return {@link Interval#NONE} with fewer than 6, of which none has 95 %
     */
    public static Interval of(double[] sorted) {
        int size = sorted.length;
        var below = new BinomialDistribution(null, size, 0.5);
        int rank = 0;
        while (rank < size / 2 && below.cumulativeProbability(rank) <= TAIL) {
            rank++;
        }
        // the rank-th smallest and the rank-th largest, counted from 1
        return rank == 0 ? Interval.NONE : new Interval(sorted[rank - 1], sorted[size - rank]);
    }
}

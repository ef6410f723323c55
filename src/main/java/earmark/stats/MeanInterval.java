package earmark.stats;

import org.apache.commons.math3.distribution.TDistribution;

/** A mean with Student's 95 % interval. Thread-safe. */
public final class MeanInterval {
    private static final double UPPER = 0.975;
    /** With fewer the interval is wider than any scale. */
    private static final int FEWEST = 3;

    private MeanInterval() {}

    /**
     * The interval.
     *
     * @param values in any order
     * @return {@link Interval#NONE} with fewer than 3
     */
    public static Interval of(double[] values) {
        int size = values.length;
        if (size < FEWEST) {
            return Interval.NONE;
        }
        double mean = 0;
        for (double each : values) {
            mean += each / size;
        }
        double square = 0;
        for (double each : values) {
            square += (each - mean) * (each - mean);
        }
        double half = new TDistribution(null, size - 1).inverseCumulativeProbability(UPPER)
                * Math.sqrt(square / (size - 1) / size);
        return new Interval(mean - half, mean + half);
    }
}

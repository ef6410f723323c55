package earmark.stats;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Percentile bootstrap that resamples whole clusters: what is said in one conversation is not independent, so
 * conversations are drawn and not sentences (Efron and Tibshirani 1993; {@code methods.md} 1.0). Any statistic that is a
 * function of sums over clusters. Thread-safe; the same seed gives the same interval.
 *
 * @param draws how many resamples, 1 or more
 * @param seed of the random numbers
 */
public record ClusterBootstrap(int draws, long seed) {
    /** Draws enough for two digits of a limit. */
    public static final int DRAWS = 2_000;

    /** A statistic cannot be resampled from less. */
    private static final int LEAST_CLUSTERS = 2;

    /** Checks the range. */
    public ClusterBootstrap {
        if (draws < 1) {
            throw new IllegalArgumentException("draws: " + draws);
        }
    }

    /**
     * The 95 % interval of a statistic.
     *
     * @param clusters what each cluster adds; all of one length
     * @param statistic of the sums over the drawn clusters; NaN where it is not defined, and that draw does not count
     * @return {@link Interval#NONE} with less than two clusters, or when half of the draws are not defined
     */
    public Interval interval(List<double[]> clusters, ToDoubleFunction<double[]> statistic) {
        return intervals(clusters, List.of(statistic)).get(0);
    }

    /** The intervals of several statistics, from the same draws. */
    public List<Interval> intervals(List<double[]> clusters, List<ToDoubleFunction<double[]>> statistics) {
        if (clusters.size() < LEAST_CLUSTERS) {
            return statistics.stream().map(statistic -> Interval.NONE).toList();
        }
        var random = new SplittableRandom(seed);
        double[][] values = new double[statistics.size()][draws];
        double[] sums = new double[clusters.get(0).length];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < clusters.size(); i++) {
                double[] drawn = clusters.get(random.nextInt(clusters.size()));
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += drawn[k];
                }
            }
            for (int s = 0; s < values.length; s++) {
                values[s][draw] = statistics.get(s).applyAsDouble(sums);
            }
        }
        return Arrays.stream(values).map(this::limits).toList();
    }

    private Interval limits(double[] values) {
        double[] defined =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (defined.length * 2 < draws) {
            return Interval.NONE;
        }
        var percentile = new Percentile();
        percentile.setData(defined);
        return new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5));
    }
}

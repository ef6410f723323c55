package earmark.stats.agreement;

import earmark.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Chooses and computes the interval of each statistic: by resampling units where there are enough of them; by a
 * distribution, or leaving out one unit in turn, where there are few; and none where it would not hold what it promises.
 * Thread-safe.
 */
final class Intervals {
    /** Resampling covers too little below. */
    static final int FEW_UNITS = 30;

    private static final double MOST_UNDEFINED = 0.05;
    private static final double HIGHEST = 1;

    private final Ratings ratings;
    private final Resampling resampling;

    Intervals(Ratings ratings, Resampling resampling) {
        this.ratings = ratings;
        this.resampling = resampling;
    }

    List<Estimate> estimates(Measure measure) {
        List<Measure.Named> statistics = measure.statistics();
        int units = ratings.units().size();
        double[] point = Resampling.point(measure, units);
        boolean any = false;
        for (int s = 0; s < point.length; s++) {
            any |= statistics.get(s).undefined().isEmpty() && !Double.isNaN(point[s]);
        }
        boolean few = ratings.paired() < FEW_UNITS;
        double[][] values = !any
                ? new double[0][]
                : few ? Resampling.leavingOneOut(measure, units) : resampling.values(measure, units);
        List<Interval> exact = few ? measure.byDistribution() : List.of();
        var estimates = new ArrayList<Estimate>();
        for (int s = 0; s < point.length; s++) {
            Measure.Named named = statistics.get(s);
            if (!named.undefined().isEmpty()) {
                estimates.add(Estimate.undefined(named.name(), named.undefined()));
            } else if (Double.isNaN(point[s]) || Double.isInfinite(point[s])) {
                estimates.add(Estimate.undefined(named.name(), "no variation that it could be measured against"));
            } else {
                Interval interval = !exact.isEmpty()
                        ? exact.get(s)
                        : few ? jackknife(point[s], values[s]) : percentile(values[s]);
                estimates.add(estimate(named, point[s], interval));
            }
        }
        return estimates;
    }

    private static Estimate estimate(Measure.Named named, double value, Interval interval) {
        String note = interval.isKnown()
                ? named.note()
                : Reasons.first(named.note(), "no interval: too little varies to tell");
        return new Estimate(named.name(), value, interval.low(), interval.high(), "", note);
    }

    private static Interval percentile(double[] values) {
        double[] defined =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (defined.length < (1 - MOST_UNDEFINED) * values.length) {
            return Interval.NONE;
        }
        var percentile = new Percentile();
        percentile.setData(defined);
        return new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5));
    }

    /** Leaving out one unit in turn, with Student's t (Tukey 1958). */
    static Interval jackknife(double point, double[] leftOut) {
        double error = jackknifeError(leftOut);
        if (Double.isNaN(error) || error == 0 || leftOut.length < 3) {
            return Interval.NONE;
        }
        double distance = new TDistribution(null, leftOut.length - 1.0).inverseCumulativeProbability(0.975) * error;
        return new Interval(point - distance, Math.min(HIGHEST, point + distance));
    }

    /** Standard error from the statistics with one unit left out; NaN when one of them is not defined. */
    static double jackknifeError(double[] leftOut) {
        double mean = Arrays.stream(leftOut).average().orElse(Double.NaN);
        double squares = Arrays.stream(leftOut).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares * (leftOut.length - 1.0) / leftOut.length);
    }
}

package earmark.stats.agreement;

import earmark.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Chooses and computes the interval of each statistic: by resampling units, widened below 500 of them to what
 * leaving out one unit in turn says; by a distribution where there is one and units are few; and none where it would not
 * hold what it promises. The rules were chosen by {@code scripts/measure-agreement}.
 * Thread-safe.
 */
final class Intervals {
    /** Below, a distribution is used where there is one. */
    static final int FEW_UNITS = 30;

    /** From here on resampling alone covers what it promises. */
    private static final int MANY_UNITS = 500;

    /** With fewer units of a rarer value, no interval of a chance-corrected figure covers what it promises. */
    private static final double LEAST_RARER = 5;

    /** Left out in turn where resampling would take too long. */
    private static final int GROUPS = 50;

    private static final double ROUNDING = 1e-9;

    private static final double MOST_UNDEFINED = 0.05;

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
        boolean resample = any && !measure.slow();
        double[][] drawn = resample ? resampling.values(measure, units) : new double[0][];
        double[][] leftOut = any && (measure.slow() || ratings.paired() < MANY_UNITS)
                ? Resampling.leavingOut(measure, units, measure.slow() ? Math.min(GROUPS, units) : units)
                : new double[0][];
        List<Interval> exact = few ? measure.byDistribution() : List.of();
        var estimates = new ArrayList<Estimate>();
        for (int s = 0; s < point.length; s++) {
            Measure.Named named = statistics.get(s);
            if (!named.undefined().isEmpty()) {
                estimates.add(Estimate.undefined(named.name(), named.undefined()));
            } else if (Double.isNaN(point[s]) || Double.isInfinite(point[s])) {
                estimates.add(Estimate.undefined(named.name(), "no variation that it could be measured against"));
            } else if (!exact.isEmpty()) {
                estimates.add(estimate(named, point[s], exact.get(s)));
            } else if (named.isCorrected() && rarer() < LEAST_RARER) {
                estimates.add(estimate(named, point[s], Interval.NONE));
            } else {
                Interval byDraws = drawn.length == 0 ? Interval.NONE : percentile(drawn[s]);
                Interval byLeaving =
                        leftOut.length == 0 ? Interval.NONE : jackknife(point[s], leftOut[s], named.highest());
                Interval interval = resample && !byDraws.isKnown() ? Interval.NONE : outer(byDraws, byLeaving);
                estimates.add(estimate(named, point[s], named.isShare() ? inShares(interval) : interval));
            }
        }
        return estimates;
    }

    /** How many units, about, have a value that is not the commonest. */
    private double rarer() {
        double most = 0;
        for (int k = 0; k < ratings.categories().size(); k++) {
            most = Math.max(most, ratings.share(k));
        }
        return (1 - most) * ratings.total() / Math.max(1, ratings.raters().size()) / ratings.filled();
    }

    /** Both together, which covers what either alone does not: measured, not derived. */
    private static Interval outer(Interval a, Interval b) {
        if (!a.isKnown() || !b.isKnown()) {
            return a.isKnown() ? a : b;
        }
        return new Interval(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    private static Estimate estimate(Measure.Named named, double value, Interval interval) {
        if (interval.isKnown() && holds(interval, value)) {
            return new Estimate(named.name(), value, interval.low(), interval.high(), "", named.note());
        }
        // drawn anew, units stand there twice, and what hardly repeats seems to repeat: limits beside the figure say
        // nothing
        String none = interval.isKnown()
                ? "no interval: too few values come twice for resampling to reach the figure"
                : "no interval: too little varies to tell";
        return new Estimate(
                named.name(),
                value,
                Double.NaN,
                Double.NaN,
                "",
                named.note().isEmpty() ? none : named.note() + "; " + none);
    }

    private static boolean holds(Interval interval, double value) {
        return interval.low() - ROUNDING <= value && value <= interval.high() + ROUNDING;
    }

    private static Interval inShares(Interval interval) {
        return interval.isKnown() ? new Interval(Math.max(0, interval.low()), interval.high()) : interval;
    }

    private static Interval percentile(double[] values) {
        double[] defined =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (defined.length < (1 - MOST_UNDEFINED) * values.length) {
            return Interval.NONE;
        }
        var percentile = new Percentile();
        percentile.setData(defined);
        double low = percentile.evaluate(2.5);
        double high = percentile.evaluate(97.5);
        // what no resample changes has not been shown to be certain
        return high - low < 1e-12 ? Interval.NONE : new Interval(low, high);
    }

    /** Leaving out one unit in turn, with Student's t (Tukey 1958); the upper limit is no higher than can be. */
    static Interval jackknife(double point, double[] leftOut, double highest) {
        double error = jackknifeError(leftOut);
        if (Double.isNaN(error) || error == 0 || leftOut.length < 3) {
            return Interval.NONE;
        }
        double distance = new TDistribution(null, leftOut.length - 1.0).inverseCumulativeProbability(0.975) * error;
        return new Interval(point - distance, Math.min(highest, point + distance));
    }

    /** Standard error from the statistics with one unit left out; NaN when one of them is not defined. */
    static double jackknifeError(double[] leftOut) {
        double mean = Arrays.stream(leftOut).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(leftOut).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares * (leftOut.length - 1.0) / leftOut.length);
    }
}

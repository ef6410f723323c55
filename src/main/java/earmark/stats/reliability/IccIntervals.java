package earmark.stats.reliability;

import earmark.stats.Interval;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;

/**
 * 95 % intervals of intraclass correlations by the F distribution (Shrout and Fleiss 1979; McGraw and Wong 1996): for
 * few targets, where resampling tells too little. Thread-safe.
 */
public final class IccIntervals {
    private static final double UPPER = 0.975;
    private static final double MOST_DEGREES = 1e12;

    private IccIntervals() {}

    /** Of ICC(1,1). */
    public static Interval icc11(MeanSquares m) {
        return single(m.between() / m.within(), m, m.n() * (m.k() - 1));
    }

    /** Of ICC(3,1). */
    public static Interval icc31(MeanSquares m) {
        return single(m.between() / m.residual(), m, (m.n() - 1) * (m.k() - 1));
    }

    private static Interval single(double f, MeanSquares m, double degrees) {
        double low = f / quantile(m.n() - 1, degrees);
        double high = f * quantile(degrees, m.n() - 1);
        return interval((low - 1) / (low + m.k() - 1), (high - 1) / (high + m.k() - 1));
    }

    /** Of ICC(2,1), by Satterthwaite's degrees of freedom. */
    public static Interval icc21(MeanSquares m) {
        double n = m.n();
        double k = m.k();
        double degrees = degrees(m);
        double lower = quantile(n - 1, degrees);
        double upper = quantile(degrees, n - 1);
        double rest = k * m.raters() + (k * n - k - n) * m.residual();
        return interval(
                n * (m.between() - lower * m.residual()) / (lower * rest + n * m.between()),
                n * (upper * m.between() - m.residual()) / (rest + n * upper * m.between()));
    }

    /** Satterthwaite's degrees of freedom for ICC(2,1). */
    static double degrees(MeanSquares m) {
        double n = m.n();
        double k = m.k();
        double icc = m.icc21();
        double ratio = m.raters() / m.residual();
        double b = n * (1 + (k - 1) * icc) - k * icc;
        double top = k * icc * ratio + b;
        return (k - 1) * (n - 1) * top * top / ((n - 1) * k * k * icc * icc * ratio * ratio + b * b);
    }

    /** The interval of the mean of k raters from that of one (Spearman and Brown). */
    public static Interval ofMean(Interval single, double k) {
        return interval(stepUp(single.low(), k), stepUp(single.high(), k));
    }

    private static double stepUp(double icc, double k) {
        return k * icc / (1 + (k - 1) * icc);
    }

    private static double quantile(double numerator, double denominator) {
        if (!(numerator > 0 && numerator < MOST_DEGREES && denominator > 0 && denominator < MOST_DEGREES)) {
            return Double.NaN;
        }
        try {
            return new FDistribution(null, numerator, denominator).inverseCumulativeProbability(UPPER);
        } catch (MathIllegalArgumentException | MathIllegalStateException e) {
            // degrees of freedom so small that the quantile cannot be represented
            return Double.NaN;
        }
    }

    private static Interval interval(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high) && low <= high ? new Interval(low, high) : Interval.NONE;
    }
}

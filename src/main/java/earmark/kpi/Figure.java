package earmark.kpi;

import earmark.stats.Interval;

/**
 * A figure with what it rests on.
 *
 * @param n how many contacts
 * @param value the figure; not a number when n is 0
 * @param interval 95 %; {@link Interval#NONE} where there are too few for one
 */
public record Figure(int n, double value, Interval interval) {
    /** Nothing to count. */
    public static final Figure NONE = new Figure(0, Double.NaN, Interval.NONE);

    /** With fewer the figure says little, and is shown so. */
    public static final int FEW = 20;

    /** Whether it rests on so few that it says little. */
    public boolean isFew() {
        return n < FEW;
    }

    /** Whether there is an interval. */
    public boolean hasInterval() {
        return !Double.isNaN(interval.low());
    }
}

package earmark.stats.simulation;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.Locale;

/**
 * One measured figure against its target.
 *
 * @param name what was measured
 * @param target in words
 * @param measured the value
 * @param interval of the value over the simulated runs, 95 %
 * @param n runs
 * @param baseline what it is compared with; empty when there is nothing
 * @param pass whether the target holds
 */
record Figure(String name, String target, double measured, Interval interval, int n, String baseline, boolean pass) {
    static final String HEADER = "figure,target,measured,low,high,n,baseline,pass";

    /** A mean that must be at most so much. */
    static Figure atMost(String name, double most, Moments values, String baseline) {
        return new Figure(
                name, "<= " + most, values.mean(), values.interval(), values.n(), baseline, values.mean() <= most);
    }

    /** A mean that must be at least so much. */
    static Figure atLeast(String name, double least, Moments values, String baseline) {
        return new Figure(
                name, ">= " + least, values.mean(), values.interval(), values.n(), baseline, values.mean() >= least);
    }

    /** A share of runs that must be at least so much. */
    static Figure share(String name, double least, int hits, int n, String baseline) {
        return new Figure(name, ">= " + least, hits / (double) n, Wilson.of(hits, n), n, baseline, hits >= least * n);
    }

    /** A share of runs that must lie between. */
    static Figure coverage(String name, double least, double most, int hits, int n, String baseline) {
        double share = hits / (double) n;
        return new Figure(
                name, least + " to " + most, share, Wilson.of(hits, n), n, baseline, share >= least && share <= most);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%.4f,%.4f,%.4f,%d,%s,%s",
                name,
                target,
                measured,
                interval.low(),
                interval.high(),
                n,
                baseline,
                pass);
    }
}

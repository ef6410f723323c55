package earmark.stats.agreement;

import earmark.stats.Interval;
import java.util.List;

/**
 * One or more statistics of the same ratings that are computed together. Immutable and thread-safe.
 *
 * <p>A resample is a number for each unit: how often it was drawn. Ones all over give the statistics of the ratings
 * themselves.
 */
interface Measure {
    /** What the statistics are called, in order. */
    List<Named> statistics();

    /** Intervals by a distribution, for few units, in the order of the statistics; empty where there are none. */
    default List<Interval> byDistribution() {
        return List.of();
    }

    /** Whether one resample takes so long that units are left out in groups instead of resampled. */
    default boolean slow() {
        return false;
    }

    /** Something that computes, with room of its own: one for each thread. */
    Evaluator evaluator();

    /**
     * A statistic's name.
     *
     * @param name as in reports
     * @param undefined why it cannot be computed on any resample; empty when it can
     * @param note what to know of it; empty for most
     */
    record Named(String name, String undefined, String note) {
        Named(String name, String undefined) {
            this(name, undefined, "");
        }

        /** Whether agreement by chance is taken off by how often the values occur. */
        boolean isCorrected() {
            return name.contains("kappa") || name.contains("alpha") || name.equals("scott_pi");
        }

        /** The largest value it can have: coefficients stop at 1, differences in points nowhere. */
        double highest() {
            return name.startsWith("bland_altman") ? Double.POSITIVE_INFINITY : 1;
        }

        /** Whether it cannot be below 0. */
        boolean isShare() {
            return name.equals("percent_agreement") || name.startsWith("specific_agreement:");
        }
    }

    /** Computes the statistics of resamples. Use from one thread. */
    interface Evaluator {
        /**
         * Computes all statistics of one resample.
         *
         * @param drawn how often each unit was drawn
         * @param values gets the statistics in order; NaN where one is not defined
         */
        void evaluate(int[] drawn, double[] values);
    }
}

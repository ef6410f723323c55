package earmark.stats.agreement;

import earmark.stats.Interval;
import java.util.stream.IntStream;

/**
 * Williams' index (1976): the machine's mean agreement with people over their mean agreement with each other, by the
 * share of common units rated alike. 1 or more: it agrees with them as well as they do among themselves. Thread-safe.
 */
final class WilliamsIndex {
    private WilliamsIndex() {}

    static Estimate of(Ratings ratings, String machine) {
        int units = ratings.units().size();
        double value = index(ratings, machine, -1);
        if (!Double.isFinite(value)) {
            return Estimate.undefined("williams_index", "needs two people and the machine on common units");
        }
        double[] leftOut = IntStream.range(0, units)
                .mapToDouble(unit -> index(ratings, machine, unit))
                .toArray();
        double error = Intervals.jackknifeError(leftOut);
        Interval interval = Double.isFinite(error)
                ? new Interval(value - 1.959963984540054 * error, value + 1.959963984540054 * error)
                : Interval.NONE;
        return new Estimate(
                "williams_index",
                value,
                interval.low(),
                interval.high(),
                "",
                "1 or more: agrees with people as well as they do among themselves");
    }

    /** The index without one unit; -1 for all. */
    static double index(Ratings ratings, String machine, int without) {
        int raters = ratings.raters().size();
        int own = ratings.raters().indexOf(machine);
        double withMachine = 0;
        int machinePairs = 0;
        double among = 0;
        int pairs = 0;
        for (int a = 0; a < raters; a++) {
            for (int b = 0; b < a; b++) {
                double agreement = agreement(ratings, a, b, without);
                if (!Double.isNaN(agreement)) {
                    boolean machines = a == own || b == own;
                    withMachine += machines ? agreement : 0;
                    machinePairs += machines ? 1 : 0;
                    among += machines ? 0 : agreement;
                    pairs += machines ? 0 : 1;
                }
            }
        }
        return withMachine / machinePairs / (among / pairs);
    }

    private static double agreement(Ratings ratings, int a, int b, int without) {
        int common = 0;
        int same = 0;
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int first = ratings.given(unit, a);
            int second = ratings.given(unit, b);
            if (unit != without && first >= 0 && second >= 0) {
                common++;
                same += first == second ? 1 : 0;
            }
        }
        return common == 0 ? Double.NaN : same / (double) common;
    }
}

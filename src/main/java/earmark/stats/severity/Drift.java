package earmark.stats.severity;

import java.util.Arrays;
import java.util.List;

/**
 * Whether an evaluator has changed, by cumulative sums about what was usual at the start. The decision limit is wider than
 * the textbook's 5, because the usual level is itself only known from the start: with 100 calls it is off by a tenth of a
 * standard deviation, which would double the false alarms (Jensen and others 2006). Immutable and thread-safe.
 *
 * @param slack what is forgiven each time, in standard deviations
 * @param limit sum at which it is an alarm, in standard deviations
 */
public record Drift(double slack, double limit) {
    /** As measured by {@code scripts/measure-cross-check}: some one false alarm in 520 calls. */
    public static final Drift AFTER_A_START = new Drift(0.5, 5.5);

    /**
     * Where the first alarm after the start is; -1 when there is none.
     *
     * @param values severity residuals in the order of time
     * @param start how many of them say what is usual, 2 or more
     * @param sd of one value, best from all evaluators together; more than 0
     */
    public int firstAlarm(double[] values, int start, double sd) {
        return at(values, start, sd, true);
    }

    /** How many alarms there are after the start, the sums beginning anew after each. */
    public int alarms(double[] values, int start, double sd) {
        return at(values, start, sd, false);
    }

    private int at(double[] values, int start, double sd, boolean first) {
        double usual = Arrays.stream(values, 0, start).average().orElse(0);
        var cusum = new Cusum(slack * sd, limit * sd);
        int alarms = 0;
        int from = start;
        while (from < values.length) {
            double[] rest = Arrays.copyOfRange(values, from, values.length);
            int alarm = cusum.firstAlarm(rest, usual);
            if (alarm < 0) {
                break;
            }
            if (first) {
                return from + alarm;
            }
            alarms++;
            from += alarm + 1;
        }
        return first ? -1 : alarms;
    }

    /** The chart after the start. */
    public List<Cusum.Point> chart(double[] values, int start, double sd) {
        double usual = Arrays.stream(values, 0, start).average().orElse(0);
        return new Cusum(slack * sd, limit * sd).chart(Arrays.copyOfRange(values, start, values.length), usual);
    }
}

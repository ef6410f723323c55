package earmark.stats.severity;

import java.util.ArrayList;
import java.util.List;

/**
 * Cumulative sums of what exceeds an allowance (Page 1954): notices lasting shifts soonest.
 *
 * @param allowance not counted at each value, in the values' unit
 * @param limit alarm above it
 */
public record Cusum(double allowance, double limit) {
    /** Half a standard deviation allowed, alarm at five: two false alarms in a thousand values. */
    public static Cusum of(double sd) {
        return new Cusum(sd / 2, 5 * sd);
    }

    /**
     * One point of the chart.
     *
     * @param up sum of what lies above
     * @param down sum of what lies below
     */
    public record Point(double up, double down) {}

    /** The chart of values that should lie about a target. */
    public List<Point> chart(double[] values, double target) {
        var points = new ArrayList<Point>();
        double up = 0;
        double down = 0;
        for (double value : values) {
            up = Math.max(0, up + value - target - allowance);
            down = Math.max(0, down + target - value - allowance);
            points.add(new Point(up, down));
        }
        return List.copyOf(points);
    }

    /** The index of the first value at which the chart alarms; -1 when it does not. */
    public int firstAlarm(double[] values, double target) {
        List<Point> chart = chart(values, target);
        for (int i = 0; i < chart.size(); i++) {
            if (Math.max(chart.get(i).up(), chart.get(i).down()) > limit) {
                return i;
            }
        }
        return -1;
    }
}

package earmark.stats.severity;

import java.util.ArrayList;
import java.util.List;

/**
 * Exponentially weighted moving average (Roberts 1959): notices small lasting shifts.
 *
 * @param weight of the newest value, in (0, 1]
 * @param width of the limits, in standard deviations
 */
public record Ewma(double weight, double width) {
    /** Notices a shift of one standard deviation within some ten values. */
    public static final Ewma DEFAULT = new Ewma(0.2, 2.7);

    /**
     * One point of the chart.
     *
     * @param value the average so far
     * @param low lower limit
     * @param high upper limit
     */
    public record Point(double value, double low, double high) {
        /** Whether the average has left its limits. */
        public boolean alarm() {
            return value < low || value > high;
        }
    }

    /** The chart of values that should lie about a target. */
    public List<Point> chart(double[] values, double target, double sd) {
        var points = new ArrayList<Point>();
        double average = target;
        double left = 1;
        for (double value : values) {
            average = weight * value + (1 - weight) * average;
            left *= (1 - weight) * (1 - weight);
            double limit = width * sd * Math.sqrt(weight / (2 - weight) * (1 - left));
            points.add(new Point(average, target - limit, target + limit));
        }
        return List.copyOf(points);
    }

    /** How far the limits are from the target after many values. */
    public double steadyLimit(double sd) {
        return width * sd * Math.sqrt(weight / (2 - weight));
    }
}

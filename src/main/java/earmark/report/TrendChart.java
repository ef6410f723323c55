package earmark.report;

import earmark.kpi.Figure;
import earmark.kpi.Target;
import earmark.kpi.Trend;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A share over time as a drawing: a line, a bar for each interval, hollow points where few were counted, and the target.
 * Colours come from the page's style, so that it can be read in light, dark and print. Thread-safe.
 */
final class TrendChart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 190;
    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int MOST_LABELS = 9;

    private TrendChart() {}

    static String svg(Trend trend, @Nullable Target target) {
        List<Trend.Point> points = trend.points();
        double top = top(points, target);
        var out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH,
                HEIGHT,
                Html.text(
                        "Share of contacts with " + trend.marker() + ", by period; the table below has the figures")));
        for (int i = 0; i <= 4; i++) {
            double share = top * i / 4;
            out.append(line("grid", LEFT, y(share, top), WIDTH - RIGHT, y(share, top)));
            out.append(
                    text("axis end", LEFT - 6, y(share, top) + 4, String.format(Locale.ROOT, "%.0f %%", 100 * share)));
        }
        if (target != null) {
            out.append(line("target", LEFT, y(target.amount(), top), WIDTH - RIGHT, y(target.amount(), top)));
        }
        out.append(path(points, top));
        int every = Math.max(1, (points.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < points.size(); i++) {
            out.append(point(points.get(i), x(i, points.size()), top));
            if (i % every == 0) {
                out.append(text(
                        "axis mid",
                        x(i, points.size()),
                        HEIGHT - 8,
                        points.get(i).period()));
            }
        }
        return out.append("</svg>\n").toString().replace(System.lineSeparator(), "\n");
    }

    /** The scale ends above the highest interval, at a round share. */
    private static double top(List<Trend.Point> points, @Nullable Target target) {
        double most = target == null ? 0.05 : target.amount();
        for (Trend.Point point : points) {
            if (point.figure().n() > 0) {
                most = Math.max(
                        most,
                        point.figure().hasInterval() ? point.figure().interval().high() : 0);
            }
        }
        for (double round : new double[] {0.1, 0.2, 0.4, 0.6, 0.8}) {
            if (most <= round) {
                return round;
            }
        }
        return 1;
    }

    private static String path(List<Trend.Point> points, double top) {
        var out = new StringBuilder();
        boolean on = false;
        for (int i = 0; i < points.size(); i++) {
            Figure figure = points.get(i).figure();
            if (figure.n() == 0) {
                on = false;
                continue;
            }
            out.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", on ? "L" : "M", x(i, points.size()), y(figure.value(), top)));
            on = true;
        }
        return out.isEmpty() ? "" : "<path class=\"line\" d=\"" + out + "\"/>\n";
    }

    private static String point(Trend.Point point, double x, double top) {
        Figure figure = point.figure();
        if (figure.n() == 0) {
            return "";
        }
        String bar = figure.hasInterval()
                ? line(
                        "bar",
                        x,
                        y(figure.interval().low(), top),
                        x,
                        y(figure.interval().high(), top))
                : "";
        return bar
                + String.format(
                        Locale.ROOT,
                        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>%s: %s</title></circle>%n",
                        figure.isFew() ? "few" : "dot",
                        x,
                        y(figure.value(), top),
                        Html.text(point.period()),
                        RateText.of(point.hits(), figure.n()));
    }

    private static double x(int i, int count) {
        double room = WIDTH - LEFT - RIGHT;
        return LEFT + room * (count == 1 ? 0.5 : (i + 0.5) / count);
    }

    private static double y(double share, double top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share / top);
    }

    private static String line(String name, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                name,
                x1,
                y1,
                x2,
                y2);
    }

    private static String text(String name, double x, double y, String text) {
        return String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n", name, x, y, Html.text(text));
    }
}

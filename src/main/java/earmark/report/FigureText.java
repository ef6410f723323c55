package earmark.report;

import earmark.kpi.Figure;
import earmark.kpi.Kpi;
import earmark.kpi.Target;
import java.util.Locale;

/** Key figures as people write them. Thread-safe. */
final class FigureText {
    private FigureText() {}

    /** {@code 4:12}, {@code 17 %} or {@code 4.2}. */
    static String value(Kpi.Unit unit, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (unit) {
            case SECONDS -> seconds(value);
            case SHARE -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
            case NUMBER -> String.format(Locale.ROOT, "%.1f", value);
        };
    }

    private static String seconds(double value) {
        long all = Math.round(value);
        if (all >= 2 * 86_400) {
            return String.format(Locale.ROOT, "%.1f d", all / 86_400.0);
        }
        return all >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", all / 3600, all / 60 % 60, all % 60)
                : String.format(Locale.ROOT, "%d:%02d", all / 60, all % 60);
    }

    /** The interval with its number: {@code 3:50 to 4:40, n 120}. */
    static String basis(Kpi.Unit unit, Figure figure) {
        if (figure.n() == 0) {
            return "not known of any";
        }
        return (figure.hasInterval()
                        ? value(unit, figure.interval().low()) + " to "
                                + value(unit, figure.interval().high()) + ", "
                        : "too few for an interval, ")
                + "n " + figure.n();
    }

    /** {@code at most 5:00}. */
    static String target(Kpi.Unit unit, Target target) {
        return (target.atLeast() ? "at least " : "at most ") + value(unit, target.amount());
    }

    /** What can be said of a target. */
    static String standing(Target.Standing standing) {
        return switch (standing) {
            case MET -> "met";
            case MISSED -> "missed";
            case OPEN -> "cannot tell yet";
        };
    }
}

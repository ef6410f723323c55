package earmark.report;

import earmark.kpi.Figure;
import earmark.stats.Interval;
import earmark.themes.trends.Shift;
import earmark.themes.trends.ThemeTrends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What changed against the month before, on a report's page: theme by theme, the surest first, all contacts before single
 * teams. Thread-safe.
 */
final class ShiftTable {
    private static final double LEAST_SHOWN = 0.001;

    private ShiftTable() {}

    /** Heading, table and what it means; one sentence where nothing changed. */
    static String html(ThemeTrends trends) {
        Map<String, List<Shift>> themes = new LinkedHashMap<>();
        trends.shifts().stream()
                .filter(Shift::isChanged)
                .forEach(shift -> themes.computeIfAbsent(shift.theme(), any -> new ArrayList<>())
                        .add(
                                shift.group().isEmpty()
                                        ? 0
                                        : themes.get(shift.theme()).size(),
                                shift));
        LocalDate until = trends.until();
        if (themes.isEmpty() || until == null) {
            return "<p class=\"dim\">No change of the last 28 days against the 28 before can be told.</p>\n";
        }
        boolean byTeam =
                trends.shifts().stream().anyMatch(shift -> !shift.group().isEmpty());
        LocalDate turn = until.minusDays(ThemeTrends.MONTH_DAYS);
        var out = new StringBuilder(
                        "<h3>What changed against the month before</h3>\n<p class=\"dim\">Share of all contacts")
                .append(byTeam ? ", or of a team's" : "")
                .append(", with the 95 % interval of the difference in percentage points. Only what chance hardly"
                        + " explains is listed: p is below .05, corrected for looking at all themes")
                .append(byTeam ? " and teams" : "")
                .append(".</p>\n<div class=\"wide\"><table><thead><tr><th>Theme</th>")
                .append(byTeam ? "<th>Team</th>" : "")
                .append(period(turn.minusDays(ThemeTrends.MONTH_DAYS), turn))
                .append(period(turn, until))
                .append("<th class=\"num\">Difference</th><th class=\"num\">p</th></tr></thead><tbody>\n");
        themes.values().forEach(some -> {
            for (int i = 0; i < some.size(); i++) {
                out.append(row(some.get(i), i == 0 ? some.size() : 0, byTeam));
            }
        });
        return out.append("</tbody></table></div>\n").toString();
    }

    private static String period(LocalDate after, LocalDate until) {
        return "<th class=\"num\">" + after.plusDays(1) + "<br>to " + until + "</th>";
    }

    /** The first of a theme's rows has its name, beside all of them. */
    private static String row(Shift shift, int rows, boolean byTeam) {
        int before = shift.rates().before();
        int ofBefore = shift.rates().ofBefore();
        int after = shift.rates().after();
        int ofAfter = shift.rates().ofAfter();
        Interval difference = shift.difference();
        double points = 100.0 * after / ofAfter - 100.0 * before / ofBefore;
        boolean few = Math.min(ofBefore, ofAfter) < Figure.FEW;
        return "<tr" + (few ? " class=\"few\"" : "") + ">"
                + (rows > 0
                        ? "<th scope=\"rowgroup\" rowspan=\"" + rows + "\">" + Html.text(shift.label()) + "</th>"
                        : "")
                + (byTeam ? "<td>" + (shift.group().isEmpty() ? "all" : Html.text(shift.group())) + "</td>" : "")
                + share(before, ofBefore)
                + share(after, ofAfter)
                + "<td class=\"num\">" + (points > 0 ? "▲ " : "▼ ")
                + points(points) + " <small>" + points(100 * difference.low()) + " to "
                + points(100 * difference.high()) + "</small></td><td class=\"num\">" + chance(shift.p())
                + "</td></tr>\n";
    }

    private static String share(int count, int of) {
        return String.format(
                Locale.ROOT, "<td class=\"num\">%.1f %% <small>%d of %d</small></td>", 100.0 * count / of, count, of);
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
    }

    private static String chance(double p) {
        return p < LEAST_SHOWN
                ? "&lt;&nbsp;.001"
                : String.format(Locale.ROOT, "%.3f", p).substring(1);
    }
}

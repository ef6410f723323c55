package earmark.report;

import earmark.kpi.Case;
import earmark.kpi.Figure;
import earmark.kpi.Kpi;
import earmark.kpi.Repeats;
import earmark.kpi.Target;
import earmark.kpi.Trend;
import earmark.themes.trends.ThemeTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same figures as a table for a spreadsheet: seconds, shares of 1 and plain numbers. Thread-safe. */
public final class KpiRows {
    private static final List<String> HEADER = List.of(
            "figure", "group", "value of group", "period", "n", "value", "low", "high", "unit", "target", "standing");

    private KpiRows() {}

    /** A header and a row a figure, group and period. */
    public static String csv(KpiReport report) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        Repeats repeats = Repeats.of(report.all());
        kpis(report, report.cases(), "all", "", repeats, rows);
        for (String fact : report.groups()) {
            Trend.by(fact, report.cases()).forEach((value, cases) -> kpis(report, cases, fact, value, repeats, rows));
        }
        for (String marker : report.markers()) {
            Target target = report.targets().get("marker." + marker);
            Trend trend = Trend.of(marker, report.cases(), report.period(), report.zone());
            rows.add(row("marker." + marker, "all", "", "", trend.whole(), "share", target));
            trend.points()
                    .forEach(point -> rows.add(
                            row("marker." + marker, "all", "", point.period(), point.figure(), "share", target)));
            for (String fact : report.groups()) {
                Trend.by(fact, report.cases())
                        .forEach((value, cases) -> rows.add(
                                row("marker." + marker, fact, value, "", Trend.share(marker, cases), "share", target)));
            }
        }
        if (report.themes() != null) {
            report.themes().seen().forEach(theme -> themes(theme, rows));
        }
        return CsvRows.forSpreadsheet(rows);
    }

    private static void themes(ThemeTrend theme, List<List<String>> rows) {
        String key = "theme." + theme.theme();
        Trend line = ThemeSection.line(theme);
        Figure truly = ThemeSection.truly(theme);
        rows.add(theme(key, theme, "", line.whole()));
        if (truly.n() > 0) {
            rows.add(theme(key + ".truly", theme, "", truly));
        }
        line.points().forEach(point -> rows.add(theme(key, theme, point.period(), point.figure())));
    }

    /** The name stands where other figures have the value of a group. */
    private static List<String> theme(String key, ThemeTrend theme, String period, Figure figure) {
        var row = new ArrayList<>(row(key, "theme", theme.label(), period, figure, "share", null));
        row.set(row.size() - 1, theme.isEmerging() && period.isEmpty() ? "coming up" : "");
        return List.copyOf(row);
    }

    private static void kpis(
            KpiReport report, List<Case> cases, String group, String value, Repeats repeats, List<List<String>> rows) {
        for (Kpi kpi : Kpi.values()) {
            rows.add(row(
                    kpi.key(),
                    group,
                    value,
                    "",
                    kpi.of(cases, repeats),
                    kpi.unit().name().toLowerCase(Locale.ROOT),
                    report.targets().get(kpi.key())));
        }
    }

    private static List<String> row(
            String figure,
            String group,
            String value,
            String period,
            Figure found,
            String unit,
            @org.jspecify.annotations.Nullable Target target) {
        return List.of(
                figure,
                group,
                value,
                period,
                String.valueOf(found.n()),
                number(found.value()),
                number(found.interval().low()),
                number(found.interval().high()),
                unit,
                target == null ? "" : (target.atLeast() ? ">= " : "<= ") + target.amount(),
                target == null ? "" : FigureText.standing(target.of(found)));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}

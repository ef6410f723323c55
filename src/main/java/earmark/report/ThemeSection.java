package earmark.report;

import earmark.kpi.Figure;
import earmark.kpi.Trend;
import earmark.stats.Wilson;
import earmark.themes.WeekCount;
import earmark.themes.kept.Member;
import earmark.themes.trends.ThemeTrend;
import earmark.themes.trends.ThemeTrends;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What customers complain of, as a report shows it.
 *
 * @param trends the themes of the report's contacts, emerging ones first
 * @param quotations of each theme texts that stand for it, all of the report's contacts
 * @param keptSince how many contacts came after the last run, which nothing here counts; 0 or more
 */
public record ThemeSection(ThemeTrends trends, Map<String, List<Member>> quotations, int keptSince) {
    /** Copies. */
    public ThemeSection {
        quotations = Map.copyOf(new TreeMap<>(quotations));
    }

    /** The themes that any contact of the report holds. */
    List<ThemeTrend> seen() {
        return trends.trends().stream()
                .filter(trend -> trend.weeks().stream().anyMatch(week -> week.count() > 0))
                .toList();
    }

    /** A theme's share of all contacts week by week, and over all weeks. */
    static Trend line(ThemeTrend theme) {
        List<WeekCount> weeks = theme.weeks();
        return new Trend(
                theme.label(),
                weeks.stream()
                        .map(week -> new Trend.Point(
                                week.monday().toString(), week.count(), figure(week.count(), week.of())))
                        .toList(),
                figure(hits(theme), weeks.stream().mapToInt(WeekCount::of).sum()));
    }

    /** Contacts with the theme in all weeks. */
    static int hits(ThemeTrend theme) {
        return theme.weeks().stream().mapToInt(WeekCount::count).sum();
    }

    /** The share over all weeks, corrected for what is detected wrongly and not at all; none when that is not known. */
    static Figure truly(ThemeTrend theme) {
        Figure whole = line(theme).whole();
        return theme.error() == null || whole.n() == 0
                ? Figure.NONE
                : new Figure(
                        whole.n(),
                        theme.error().corrected(hits(theme), whole.n()),
                        theme.error().correctedInterval(hits(theme), whole.n()));
    }

    private static Figure figure(int hits, int of) {
        return of == 0 ? Figure.NONE : new Figure(of, (double) hits / of, Wilson.of(hits, of));
    }
}

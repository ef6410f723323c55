package earmark.report;

import earmark.kpi.Figure;
import earmark.kpi.Kpi;
import earmark.kpi.Trend;
import earmark.model.Place;
import earmark.stats.Interval;
import earmark.themes.Shortened;
import earmark.themes.kept.Member;
import earmark.themes.trends.ThemeTrend;
import java.util.List;

/** The themes on a report's page: emerging ones first, each with share, weeks and quotations. Use once, from one thread. */
final class ThemePart {
    private static final int MOST_THEMES = 12;
    private static final int MOST_WEEKS = 26;

    private final ThemeSection section;
    private final StringBuilder out = new StringBuilder();

    private ThemePart(ThemeSection section) {
        this.section = section;
    }

    static String html(ThemeSection section) {
        return new ThemePart(section).part();
    }

    private String part() {
        List<ThemeTrend> themes = section.seen();
        out.append("<section><h2>What customers complain of</h2>\n<p class=\"dim\">")
                .append(themes.size())
                .append(themes.size() == 1 ? " theme in " : " themes in ")
                .append(section.trends().contacts())
                .append(" contacts with a date, those coming up first; shares are of all these contacts, by week. ")
                .append(Html.text(DetectorText.of(section.trends().error())));
        if (section.keptSince() > 0) {
            out.append(" Contacts that came after the last run of <code>earmark themes</code> are not counted: ")
                    .append(section.keptSince())
                    .append('.');
        }
        out.append("</p>\n");
        if (themes.stream().noneMatch(ThemeTrend::isEmerging) && !themes.isEmpty()) {
            out.append("<p>No theme comes up.</p>\n");
        }
        out.append("<div class=\"trends\">\n");
        themes.stream().limit(MOST_THEMES).forEach(this::theme);
        out.append("</div>\n");
        if (themes.size() > MOST_THEMES) {
            out.append("<p class=\"dim\">and ")
                    .append(themes.size() - MOST_THEMES)
                    .append(" more; the table has all</p>\n");
        }
        out.append(ShiftTable.html(section.trends()));
        return out.append("</section>\n").toString();
    }

    private void theme(ThemeTrend theme) {
        Trend line = ThemeSection.line(theme);
        Figure truly = ThemeSection.truly(theme);
        out.append("<figure><figcaption><strong>")
                .append(Html.text(theme.label()))
                .append("</strong> <span class=\"dim\">")
                .append(Html.text(theme.theme()))
                .append("</span> <span class=\"")
                .append(line.whole().isFew() ? "few" : "dim")
                .append("\">")
                .append(RateText.of(ThemeSection.hits(theme), line.whole().n()));
        if (truly.n() > 0) {
            out.append("; truly ").append(share(truly.value(), truly.interval()));
        }
        out.append("</span>");
        if (theme.isEmerging()) {
            out.append("<br><span class=\"missed\">coming up</span> <span class=\"dim\">")
                    .append(Html.text(TrendText.rise(theme).strip()))
                    .append("</span>");
        }
        List<Trend.Point> points = line.points();
        var drawn = new Trend(
                line.marker(), points.subList(Math.max(0, points.size() - MOST_WEEKS), points.size()), line.whole());
        out.append("</figcaption>\n").append(TrendChart.svg(drawn, null));
        section.quotations().getOrDefault(theme.theme(), List.of()).forEach(this::quotation);
        out.append(KpiPage.table(drawn)).append("</figure>\n");
    }

    private void quotation(Member member) {
        Place place = member.place();
        out.append("<blockquote>")
                .append(Html.text(Shortened.quotation(member.text())))
                .append(" <cite>")
                .append(Html.text(place.interaction() + " " + ClockTime.of(place)))
                .append("</cite></blockquote>\n");
    }

    private static String share(double share, Interval interval) {
        return FigureText.value(Kpi.Unit.SHARE, share) + " (" + FigureText.value(Kpi.Unit.SHARE, interval.low())
                + " to " + FigureText.value(Kpi.Unit.SHARE, interval.high()) + ")";
    }
}

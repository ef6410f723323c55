package earmark.report;

import earmark.kpi.Case;
import earmark.kpi.Figure;
import earmark.kpi.Kpi;
import earmark.kpi.Repeats;
import earmark.kpi.Target;
import earmark.kpi.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Key figures, targets and trends as one page that stands alone. Use once, from one thread. */
public final class KpiPage {
    private static final int MOST_BREACHES = 25;
    private static final int MOST_GROUPS = 60;

    private final KpiReport report;
    private final Repeats repeats;
    private final StringBuilder out = new StringBuilder();

    private KpiPage(KpiReport report) {
        this.report = report;
        repeats = Repeats.of(report.all());
    }

    /** The page. */
    public static String html(KpiReport report) {
        return new KpiPage(report).page();
    }

    private String page() {
        out.append("<header><h1>").append(Html.text(report.title())).append("</h1>\n<p class=\"dim\">");
        out.append(Html.text(report.scope())).append("</p></header>\n");
        tiles();
        breaches();
        report.groups().forEach(this::group);
        if (report.themes() != null) {
            out.append(ThemePart.html(report.themes()));
        }
        trends();
        out.append(
                "<section><h2>How to read this</h2><p>Behind each figure stand its 95 % interval and n, the number of"
                        + " contacts it was counted in. <span class=\"few\">Grey</span> figures, and hollow points in drawings, rest"
                        + " on fewer than " + Figure.FEW
                        + " contacts: they say little. A target is met or missed when the whole"
                        + " interval is on one side of it; else it cannot be told yet. Times are medians. Markers count contacts in"
                        + " which they could be judged; what could not be told counts neither way. Machine findings are not"
                        + " corrected for their own errors here; <code>earmark evaluate</code> measures those.</p></section>\n");
        return Html.page(report.title(), KpiStyle.TEXT, "", out.toString());
    }

    private void tiles() {
        out.append("<section><h2>Key figures</h2>\n<div class=\"tiles\">\n");
        for (Kpi kpi : Kpi.values()) {
            Figure figure = kpi.of(report.cases(), repeats);
            Target target = report.targets().get(kpi.key());
            out.append("<div class=\"tile\"><span class=\"name\">")
                    .append(Html.text(kpi.title()))
                    .append("</span>");
            out.append("<span class=\"value")
                    .append(figure.isFew() ? " few" : "")
                    .append("\">");
            out.append(FigureText.value(kpi.unit(), figure.value())).append("</span><span class=\"dim\">");
            out.append(FigureText.basis(kpi.unit(), figure)).append("</span>");
            if (target != null) {
                out.append(standing(target.of(figure)))
                        .append("<span class=\"dim\">target ")
                        .append(FigureText.target(kpi.unit(), target))
                        .append("</span>");
            }
            out.append("</div>\n");
        }
        out.append("</div></section>\n");
    }

    private static String standing(Target.Standing standing) {
        return "<span class=\"" + standing.name().toLowerCase(Locale.ROOT) + "\">" + FigureText.standing(standing)
                + "</span>";
    }

    /** Single contacts beyond a target that is set for one. */
    private void breaches() {
        record Breach(Case one, Kpi kpi, double value, Target target) {}
        var breaches = new ArrayList<Breach>();
        for (Kpi kpi : List.of(Kpi.HANDLING_TIME, Kpi.HOLD_TIME, Kpi.FIRST_REPLY)) {
            Target target = report.targets().get(kpi.key());
            if (target != null) {
                for (Case one : report.cases()) {
                    Double value = kpi.of(one);
                    if (value != null && !target.isKeptBy(value)) {
                        breaches.add(new Breach(one, kpi, value, target));
                    }
                }
            }
        }
        out.append("<section><h2>Beyond their target</h2>\n");
        if (report.targets().isEmpty()) {
            out.append("<p class=\"dim\">No targets are set. In earmark.yaml: <code>targets: {hold_time: \"&lt;= 60s\"}"
                    + "</code></p></section>\n");
            return;
        }
        if (breaches.isEmpty()) {
            out.append("<p>None of the contacts.</p></section>\n");
            return;
        }
        breaches.sort(Comparator.comparing((Breach each) ->
                        -each.value() / Math.max(1e-9, each.target().amount()))
                .thenComparing(each -> each.one().id().value()));
        out.append("<p>").append(breaches.size()).append(" in all");
        out.append(breaches.size() > MOST_BREACHES ? ", the " + MOST_BREACHES + " furthest beyond:" : ":");
        out.append(
                "</p>\n<table><thead><tr><th>Contact</th><th>Agent</th><th>Team</th><th>What</th><th class=\"num\">Took"
                        + "</th><th class=\"num\">Target</th></tr></thead><tbody>\n");
        breaches.stream()
                .limit(MOST_BREACHES)
                .forEach(each -> out.append("<tr><td>")
                        .append(Html.text(each.one().name()))
                        .append("</td><td>")
                        .append(Html.text(each.one().facts().getOrDefault("agent", "")))
                        .append("</td><td>")
                        .append(Html.text(each.one().facts().getOrDefault("team", "")))
                        .append("</td><td>")
                        .append(Html.text(each.kpi().title()))
                        .append("</td><td class=\"num\">")
                        .append(FigureText.value(each.kpi().unit(), each.value()))
                        .append("</td><td class=\"num\">")
                        .append(FigureText.target(each.kpi().unit(), each.target()))
                        .append("</td></tr>\n"));
        out.append("</tbody></table></section>\n");
    }

    private void group(String fact) {
        Map<String, List<Case>> groups = Trend.by(fact, report.cases());
        if (groups.size() == 1 && groups.containsKey("")) {
            return;
        }
        List<Kpi> known = new ArrayList<>(List.of(Kpi.values()));
        known.removeIf(kpi -> kpi.of(report.cases(), repeats).n() == 0);
        out.append("<section><h2>By ")
                .append(Html.text(fact))
                .append("</h2>\n<div class=\"wide\"><table><thead><tr><th>");
        out.append(Html.text(fact)).append("</th><th class=\"num\">Contacts</th>");
        known.forEach(kpi ->
                out.append("<th class=\"num\">").append(Html.text(kpi.title())).append("</th>"));
        out.append("</tr></thead><tbody>\n");
        groups.entrySet().stream().limit(MOST_GROUPS).forEach(group -> {
            out.append("<tr><th scope=\"row\">")
                    .append(
                            group.getKey().isEmpty()
                                    ? "<span class=\"dim\">not known</span>"
                                    : Html.text(group.getKey()))
                    .append("</th><td class=\"num\">")
                    .append(group.getValue().size())
                    .append("</td>");
            known.forEach(kpi -> out.append(cell(kpi, kpi.of(group.getValue(), repeats))));
            out.append("</tr>\n");
        });
        out.append("</tbody></table></div>");
        if (groups.size() > MOST_GROUPS) {
            out.append("<p class=\"dim\">and ")
                    .append(groups.size() - MOST_GROUPS)
                    .append(" more; the table has all</p>");
        }
        out.append("</section>\n");
    }

    private String cell(Kpi kpi, Figure figure) {
        if (figure.n() == 0) {
            return "<td class=\"num dim\">–</td>";
        }
        Target target = report.targets().get(kpi.key());
        String mark = target == null
                ? ""
                : switch (target.of(figure)) {
                    case MET -> " <span class=\"met\" title=\"target met\">✓</span>";
                    case MISSED -> " <span class=\"missed\" title=\"target missed\">✗</span>";
                    case OPEN -> "";
                };
        return "<td class=\"num" + (figure.isFew() ? " few" : "") + "\">" + FigureText.value(kpi.unit(), figure.value())
                + mark + "<br><small>" + FigureText.basis(kpi.unit(), figure) + "</small></td>";
    }

    private void trends() {
        out.append("<section><h2>Markers over time</h2>\n<p class=\"dim\">Share of contacts with the marker, by ");
        out.append(report.period().name().toLowerCase(Locale.ROOT)).append(".</p>\n<div class=\"trends\">\n");
        for (String marker : report.markers()) {
            Target target = report.targets().get("marker." + marker);
            Trend trend = Trend.of(marker, report.cases(), report.period(), report.zone());
            int hits = trend.whole().n() == 0
                    ? 0
                    : (int) Math.round(trend.whole().value() * trend.whole().n());
            out.append("<figure><figcaption><strong>")
                    .append(Html.text(marker))
                    .append("</strong> <span class=\"dim\">");
            out.append(RateText.of(hits, trend.whole().n())).append("</span>");
            if (target != null) {
                out.append(" ").append(standing(target.of(trend.whole())));
                out.append(" <span class=\"dim\">target ")
                        .append(FigureText.target(Kpi.Unit.SHARE, target))
                        .append("</span>");
            }
            out.append("</figcaption>\n")
                    .append(TrendChart.svg(trend, target))
                    .append(table(trend))
                    .append("</figure>\n");
        }
        out.append("</div></section>\n");
    }

    /** The figures behind a drawing. */
    static String table(Trend trend) {
        var table = new StringBuilder(
                "<table class=\"small\"><thead><tr><th>Period</th><th class=\"num\">With</th>"
                        + "<th class=\"num\">Judged</th><th class=\"num\">Share</th><th class=\"num\">95 %</th></tr></thead><tbody>\n");
        for (Trend.Point point : trend.points()) {
            Figure figure = point.figure();
            table.append("<tr")
                    .append(figure.isFew() ? " class=\"few\"" : "")
                    .append("><td>")
                    .append(Html.text(point.period()))
                    .append("</td><td class=\"num\">")
                    .append(point.hits())
                    .append("</td><td class=\"num\">")
                    .append(figure.n())
                    .append("</td><td class=\"num\">")
                    .append(FigureText.value(Kpi.Unit.SHARE, figure.value()))
                    .append("</td><td class=\"num\">");
            if (figure.hasInterval()) {
                table.append(FigureText.value(Kpi.Unit.SHARE, figure.interval().low()))
                        .append(" to ")
                        .append(FigureText.value(
                                Kpi.Unit.SHARE, figure.interval().high()));
            }
            table.append("</td></tr>\n");
        }
        return table.append("</tbody></table>\n").toString();
    }
}

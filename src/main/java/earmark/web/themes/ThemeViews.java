package earmark.web.themes;

import earmark.feedback.Movement;
import earmark.kpi.Figure;
import earmark.model.TimeSpan;
import earmark.stats.Interval;
import earmark.stats.change.RateChange;
import earmark.themes.Shortened;
import earmark.themes.WeekCount;
import earmark.themes.kept.Decision;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.Member;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeRun;
import earmark.themes.kept.ThemeView;
import earmark.themes.trends.DetectorError;
import earmark.themes.trends.Recommendation;
import earmark.themes.trends.Recommendation.Closed;
import earmark.themes.trends.Shift;
import earmark.themes.trends.ThemeTrend;
import earmark.themes.trends.ThemeTrends;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Themes as the pages show them. */
final class ThemeViews {
    private static final int MOST_QUOTATIONS = 100;

    private ThemeViews() {}

    /** All themes; run is null before the first. */
    record All(
            @Nullable Run run,
            int keptSince,
            @Nullable Detector detector,
            List<Line> themes,
            List<Line> dismissed,
            List<Changed> changes) {}

    /** How well complaints are detected, as people judged: shares, each with its 95 % interval. */
    record Detector(
            double precision,
            double precisionLow,
            double precisionHigh,
            double recall,
            double recallLow,
            double recallHigh) {}

    record Run(
            int number,
            Instant at,
            int texts,
            int counted,
            @Nullable Double stability) {}

    record Line(
            String id,
            String label,
            boolean named,
            List<String> terms,
            int texts,
            int size,
            int counted,
            double low,
            double high,
            boolean emerging,
            boolean fresh,
            @Nullable Month month,
            List<Week> weeks,
            @Nullable Quotation quotation) {}

    /**
     * The last four weeks: of all contacts, not only of complaints. {@code truly} is the share corrected for what is
     * detected wrongly and not at all, null when that is not known; few says that too few contacts are behind it.
     */
    record Month(
            int count,
            int of,
            double share,
            double low,
            double high,
            @Nullable Share truly,
            boolean few) {}

    record Share(double share, double low, double high) {}

    record Week(LocalDate monday, int count, int of) {}

    record Changed(
            String theme,
            String label,
            String group,
            int before,
            int ofBefore,
            int after,
            int ofAfter,
            double p,
            double difference,
            double low,
            double high,
            boolean few) {}

    record Quotation(
            String interaction,
            int turn,
            @Nullable Long startMs,
            String text,
            @Nullable LocalDate day) {}

    record One(
            Line theme,
            String state,
            List<Quotation> quotations,
            List<Decided> decisions,
            List<Recommended> recommendations,
            List<Other> others) {}

    record Decided(Instant at, String by, String kind, List<String> themes, String text) {}

    record Other(String id, String label) {}

    record Recommended(
            String id,
            String finding,
            String owner,
            LocalDate due,
            String addedBy,
            @Nullable Boolean done,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            @Nullable String note,
            @Nullable String effect) {}

    static All all(ThemeBook book, @Nullable ThemeTrends trends, int keptSince) {
        ThemeRun run = book.run();
        Map<String, ThemeTrend> known = trends(trends);
        List<Line> lines = book.views().stream()
                .map(view -> line(view, known.get(view.theme().id())))
                .sorted(Comparator.comparing((Line line) -> !line.emerging()))
                .toList();
        List<Changed> changes = trends == null
                ? List.of()
                : trends.shifts().stream()
                        .filter(Shift::isChanged)
                        .map(ThemeViews::changed)
                        .toList();
        return new All(
                run == null ? null : new Run(run.number(), run.at(), run.texts(), run.counted(), stability(run)),
                keptSince,
                trends == null ? null : detector(trends.error()),
                lines,
                book.views(KeptTheme.State.DISMISSED).stream()
                        .map(view -> line(view, null))
                        .toList(),
                changes);
    }

    static One one(
            ThemeBook book,
            KeptTheme theme,
            @Nullable ThemeTrends trends,
            List<Recommendation> recommendations,
            Function<Recommendation, Optional<Movement>> effect) {
        return new One(
                line(book.view(theme), trends(trends).get(theme.id())),
                theme.state().name(),
                book.members(theme.id()).stream()
                        .limit(MOST_QUOTATIONS)
                        .map(ThemeViews::quotation)
                        .toList(),
                book.decisions(theme.id()).stream().map(ThemeViews::of).toList(),
                recommendations.stream()
                        .filter(one -> book.current(one.theme()).equals(theme.id()))
                        .map(one -> of(one, effect.apply(one)))
                        .toList(),
                book.views().stream()
                        .map(ThemeView::theme)
                        .filter(other -> !other.id().equals(theme.id()))
                        .map(other -> new Other(other.id(), other.label()))
                        .toList());
    }

    /** With what came of it; empty unless it was done. */
    static Recommended of(Recommendation one, Optional<Movement> effect) {
        Closed closed = one.closed();
        return new Recommended(
                one.id(),
                one.finding(),
                one.owner(),
                one.due(),
                one.addedBy(),
                closed == null ? null : closed.done(),
                closed == null ? null : closed.on(),
                closed == null ? null : closed.by(),
                closed == null ? null : closed.note(),
                effect.map(Movement::words).orElse(null));
    }

    private static @Nullable Detector detector(@Nullable DetectorError error) {
        if (error == null) {
            return null;
        }
        Interval precision = error.precisionInterval();
        Interval recall = error.recallInterval();
        return new Detector(
                error.precision(), precision.low(), precision.high(), error.recall(), recall.low(), recall.high());
    }

    private static Map<String, ThemeTrend> trends(@Nullable ThemeTrends trends) {
        return trends == null
                ? Map.of()
                : trends.trends().stream().collect(Collectors.toMap(ThemeTrend::theme, Function.identity()));
    }

    private static Line line(ThemeView view, @Nullable ThemeTrend trend) {
        KeptTheme theme = view.theme();
        return new Line(
                theme.id(),
                theme.label(),
                theme.named(),
                theme.terms(),
                view.texts(),
                view.size(),
                view.counted(),
                view.share().low(),
                view.share().high(),
                trend != null && trend.isEmerging(),
                trend != null && trend.fresh(),
                trend == null || trend.of() == 0 ? null : month(trend),
                trend == null
                        ? List.of()
                        : trend.weeks().stream().map(ThemeViews::week).toList(),
                view.nearest().stream().findFirst().map(ThemeViews::quotation).orElse(null));
    }

    private static Month month(ThemeTrend trend) {
        return new Month(
                trend.count(),
                trend.of(),
                trend.share(),
                trend.interval().low(),
                trend.interval().high(),
                Double.isNaN(trend.corrected())
                        ? null
                        : new Share(
                                trend.corrected(),
                                trend.correctedInterval().low(),
                                trend.correctedInterval().high()),
                trend.of() < Figure.FEW);
    }

    private static Week week(WeekCount week) {
        return new Week(week.monday(), week.count(), week.of());
    }

    private static Changed changed(Shift shift) {
        RateChange rates = shift.rates();
        Interval difference = shift.difference();
        return new Changed(
                shift.theme(),
                shift.label(),
                shift.group(),
                rates.before(),
                rates.ofBefore(),
                rates.after(),
                rates.ofAfter(),
                shift.p(),
                (double) rates.after() / rates.ofAfter() - (double) rates.before() / rates.ofBefore(),
                difference.low(),
                difference.high(),
                Math.min(rates.ofBefore(), rates.ofAfter()) < Figure.FEW);
    }

    private static Quotation quotation(Member member) {
        TimeSpan time = member.place().time();
        return new Quotation(
                member.place().interaction().value(),
                member.place().turn(),
                time == null ? null : time.startMs(),
                Shortened.quotation(member.text()),
                member.day());
    }

    private static Decided of(Decision decision) {
        return new Decided(
                decision.at(),
                decision.by(),
                decision.kind().name().toLowerCase(Locale.ROOT),
                decision.themes(),
                decision.text());
    }

    private static @Nullable Double stability(ThemeRun run) {
        double stability = run.stability();
        return Double.isNaN(stability) ? null : Double.valueOf(stability);
    }
}

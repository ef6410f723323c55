package earmark.web.trends;

import earmark.kpi.Case;
import earmark.kpi.Figure;
import earmark.kpi.Kpi;
import earmark.kpi.Measure;
import earmark.kpi.Series;
import earmark.kpi.Target;
import earmark.kpi.Trend;
import earmark.model.EarmarkException;
import earmark.pipeline.figures.FigureDesk;
import earmark.store.Filter;
import earmark.web.Area;
import earmark.web.Asked;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Key figures and marker rates, now and over time, down to the contacts. Thread-safe. */
public final class TrendsArea implements Area {
    private static final int MOST_CONTACTS = 50;

    private final Services services;

    /** Over what these services keep. */
    public TrendsArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "trends";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/trends", Right.ANALYSE, this::overview),
                Endpoint.get("/trends/{figure}", Right.ANALYSE, this::course),
                Endpoint.get("/trends/{figure}/interactions", Right.ANALYSE, this::behind));
    }

    /** Reads what figures are made of. */
    @Override
    public void warmUp() {
        services.figures().overview(Filter.ALL);
    }

    private void overview(Context context) {
        Filter filter = Asked.filter(context, services);
        FigureDesk desk = services.figures();
        List<Case> cases = desk.cases(filter);
        List<Instant> starts = cases.stream()
                .map(Case::startedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        context.json(new Overview(
                cases.size(),
                cases.size() - starts.size(),
                starts.isEmpty() ? null : starts.get(0),
                starts.isEmpty() ? null : starts.get(starts.size() - 1),
                desk.values("team", Services.seen(context)),
                desk.values("agent", Services.seen(context)),
                desk.values("queue", Services.seen(context)),
                desk.overview(filter).stream().map(TrendsArea::view).toList()));
    }

    private void course(Context context) {
        Filter filter = Asked.filter(context, services);
        FigureDesk.Course course =
                services.figures().course(figure(context), filter, by(context), period(Asked.text(context, "period")));
        Measure measure = course.measure();
        Target target = course.target();
        context.json(new CourseView(
                measure.key(),
                measure.title(),
                measure.unit(),
                course.period(),
                target == null ? null : new TargetView(target.atLeast(), target.amount()),
                course.groups().stream().map(series -> view(series, target)).toList(),
                course.others()));
    }

    private void behind(Context context) {
        List<FigureDesk.Valued> all = services.figures().behind(figure(context), Asked.filter(context, services));
        context.json(new Behind(
                all.size(),
                all.stream().limit(MOST_CONTACTS).map(TrendsArea::view).toList()));
    }

    private String figure(Context context) {
        String name = context.pathParam("figure");
        Measure measure = Measure.of(name).orElseThrow(() -> Refused.unknown("figure", name));
        if (measure instanceof Measure.OfMarker marker) {
            services.knownMarker(marker.marker());
        }
        return measure.key();
    }

    /** What the contacts are told apart by; an empty table would be taken for an answer about it. */
    private String by(Context context) {
        String by = Asked.text(context, "by");
        if (by == null || by.isEmpty()) {
            return "";
        }
        List<Case> seen = services.figures().cases(Services.seen(context));
        Set<String> facts = seen.stream()
                .flatMap(one -> one.facts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!seen.isEmpty() && !facts.contains(by)) {
            throw Refused.bad(
                    "by " + by,
                    "no interaction has such a fact",
                    facts.isEmpty() ? "leave it out: no facts are known" : "one of " + String.join(", ", facts));
        }
        return by;
    }

    private static ContactView view(FigureDesk.Valued valued) {
        Case one = valued.one();
        return new ContactView(
                one.id().value(),
                one.name(),
                one.medium().name().toLowerCase(Locale.ROOT),
                one.startedAt(),
                one.facts().get("agent"),
                one.facts().get("team"),
                valued.value());
    }

    private static FigureView view(FigureDesk.Line line) {
        Target target = line.target();
        return new FigureView(
                line.measure().key(),
                line.measure().title(),
                line.measure().unit(),
                view(line.figure(), target),
                target == null ? null : new TargetView(target.atLeast(), target.amount()));
    }

    private static SeriesView view(Series series, @Nullable Target target) {
        return new SeriesView(
                series.group(),
                view(series.whole(), target),
                series.points().stream()
                        .map(point ->
                                new PointView(point.name(), point.first(), point.last(), view(point.figure(), target)))
                        .toList());
    }

    private static Value view(Figure figure, @Nullable Target target) {
        return new Value(
                figure.n(),
                figure.n() == 0 ? null : figure.value(),
                figure.hasInterval() ? figure.interval().low() : null,
                figure.hasInterval() ? figure.interval().high() : null,
                figure.isFew(),
                target == null || figure.n() == 0 ? null : target.of(figure));
    }

    private static Trend.@Nullable Period period(@Nullable String name) {
        try {
            return name == null ? null : Trend.Period.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EarmarkException("period " + name, "there is none of that name", "week or month");
        }
    }

    private record Overview(
            int contacts,
            int undated,
            @Nullable Instant first,
            @Nullable Instant last,
            List<String> teams,
            List<String> agents,
            List<String> queues,
            List<FigureView> figures) {}

    private record FigureView(
            String key,
            String title,
            Kpi.Unit unit,
            Value whole,
            @Nullable TargetView target) {}

    private record CourseView(
            String key,
            String title,
            Kpi.Unit unit,
            Trend.Period period,
            @Nullable TargetView target,
            List<SeriesView> series,
            int others) {}

    private record SeriesView(String group, Value whole, List<PointView> points) {}

    private record PointView(String name, LocalDate first, LocalDate last, Value figure) {}

    private record TargetView(boolean atLeast, double amount) {}

    private record Value(
            int n,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            boolean few,
            Target.@Nullable Standing standing) {}

    private record Behind(int total, List<ContactView> contacts) {}

    private record ContactView(
            String id,
            String name,
            String medium,
            @Nullable Instant startedAt,
            @Nullable String agent,
            @Nullable String team,
            double value) {}
}

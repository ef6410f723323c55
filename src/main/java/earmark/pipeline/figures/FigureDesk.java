package earmark.pipeline.figures;

import earmark.kpi.Case;
import earmark.kpi.Figure;
import earmark.kpi.Kpi;
import earmark.kpi.Measure;
import earmark.kpi.Repeats;
import earmark.kpi.Series;
import earmark.kpi.Target;
import earmark.kpi.Trend;
import earmark.model.EarmarkException;
import earmark.settings.Settings;
import earmark.store.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers what key figures and marker rates are, over which contacts, and how they went. Thread-safe. */
public final class FigureDesk {
    /** More groups beside each other than these nobody can tell apart. */
    public static final int MOST_GROUPS = 6;

    private static final int REMEMBERED = 50;

    private final CaseBook book;
    private final Settings settings;
    private final Map<Asked, List<Line>> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Line>> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** What was asked of which state of the contacts. */
    private record Asked(CaseBook.Book of, Filter filter) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked && sameBook(asked.of, of) && asked.filter.equals(filter);
        }

        @SuppressWarnings("ReferenceEquality") // comparing all contacts would cost more than computing anew
        private static boolean sameBook(CaseBook.Book one, CaseBook.Book other) {
            return one == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(of) * 31 + filter.hashCode();
        }
    }

    /**
     * One measure over some contacts.
     *
     * @param target what it should be; null when none is set
     */
    public record Line(
            Measure measure, Figure figure, @Nullable Target target) {}

    /**
     * One measure from period to period.
     *
     * @param groups one for all, or the largest groups
     * @param others how many groups are not among them
     * @param target what it should be; null when none is set
     */
    public record Course(
            Measure measure,
            Trend.Period period,
            List<Series> groups,
            int others,
            @Nullable Target target) {
        /** Copies. */
        public Course {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A contact with its own value of a measure.
     *
     * @param value in the measure's unit; a share's hit is 1
     */
    public record Valued(Case one, double value) {}

    /** Over the contacts of a book, with the targets and the time zone of these settings. */
    public FigureDesk(CaseBook book, Settings settings) {
        this.book = book;
        this.settings = settings;
    }

    /** The contacts a filter means, the newest first. */
    public List<Case> cases(Filter filter) {
        return among(book.now().cases(), filter);
    }

    /** The values a fact has in the contacts a filter means, the most frequent first. */
    public List<String> values(String fact, Filter filter) {
        return Series.largest(fact, cases(filter)).stream()
                .map(Map.Entry::getKey)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Every key figure that is known of any contact; then every marker judged in any, those with targets first. */
    public List<Line> overview(Filter filter) {
        CaseBook.Book now = book.now();
        return remembered.computeIfAbsent(new Asked(now, filter), asked -> lines(asked.of(), asked.filter()));
    }

    private List<Line> lines(CaseBook.Book now, Filter filter) {
        List<Case> cases = among(now.cases(), filter);
        var lines = new ArrayList<Line>();
        for (Kpi kpi : Kpi.values()) {
            lines.add(line(new Measure.OfKpi(kpi), cases, now.repeats()));
        }
        lines.removeIf(line -> line.figure().n() == 0);
        var hits = new TreeMap<String, Integer>();
        cases.forEach(
                one -> one.markers().forEach((marker, present) -> hits.merge(marker, present ? 1 : 0, Integer::sum)));
        // parts of models and steps of sequences only where somebody set a target
        hits.keySet().stream()
                .filter(marker -> marker.indexOf('.') < 0 || settings.targets().containsKey(Measure.MARKER + marker))
                .map(marker -> line(new Measure.OfMarker(marker), cases, now.repeats()))
                .sorted(Comparator.comparing((Line line) -> line.target() == null)
                        .thenComparing(line -> -hits.getOrDefault(marker(line), 0))
                        .thenComparing(line -> line.measure().key()))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static String marker(Line line) {
        return line.measure().key().substring(Measure.MARKER.length());
    }

    private Line line(Measure measure, List<Case> cases, Repeats repeats) {
        return new Line(measure, measure.of(cases, repeats), target(measure));
    }

    /**
     * How a measure went.
     *
     * @param by a fact by whose largest groups it is told apart; empty for all together
     * @param period null: weeks for up to four months, else months
     * @throws EarmarkException when there is no such measure
     */
    public Course course(String key, Filter filter, String by, Trend.@Nullable Period period) {
        Measure measure = measure(key);
        CaseBook.Book now = book.now();
        List<Case> cases = among(now.cases(), filter);
        ZoneId zone = settings.timeZone();
        List<LocalDate> days = cases.stream()
                .map(Case::startedAt)
                .filter(Objects::nonNull)
                .map(start -> start.atZone(zone).toLocalDate())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new Course(measure, period == null ? Trend.Period.WEEK : period, List.of(), 0, target(measure));
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        Trend.Period length = period == null ? Trend.Period.usual(first, last) : period;
        if (by.isEmpty()) {
            Series all = Series.of("", measure, cases, now.repeats(), length, zone, first, last);
            return new Course(measure, length, List.of(all), 0, target(measure));
        }
        List<Map.Entry<String, List<Case>>> groups = Series.largest(by, cases);
        List<Series> series = groups.stream()
                .limit(MOST_GROUPS)
                .map(group ->
                        Series.of(group.getKey(), measure, group.getValue(), now.repeats(), length, zone, first, last))
                .toList();
        return new Course(measure, length, series, groups.size() - series.size(), target(measure));
    }

    /**
     * The contacts a measure rests on, each with its value: farthest from what it should be first, without a target the
     * highest first.
     *
     * @throws EarmarkException when there is no such measure
     */
    public List<Valued> behind(String key, Filter filter) {
        Measure measure = measure(key);
        CaseBook.Book now = book.now();
        Target target = target(measure);
        Comparator<Valued> order = Comparator.comparingDouble(Valued::value);
        var valued = new ArrayList<Valued>();
        for (Case one : among(now.cases(), filter)) {
            Double value = measure.of(one, now.repeats());
            if (value != null) {
                valued.add(new Valued(one, value));
            }
        }
        valued.sort(target != null && target.atLeast() ? order : order.reversed());
        return valued;
    }

    private static Measure measure(String key) {
        return Measure.of(key)
                .orElseThrow(() -> EarmarkException.unknown(
                        "figure " + key,
                        "there is none of that name",
                        "marker. and a marker, or one of "
                                + Arrays.stream(Kpi.values()).map(Kpi::key).collect(Collectors.joining(", "))));
    }

    private @Nullable Target target(Measure measure) {
        var bound = settings.targets().get(measure.key());
        return bound == null ? null : new Target(bound.atLeast(), bound.amount());
    }

    private static List<Case> among(List<Case> cases, Filter filter) {
        return filter.equals(Filter.ALL)
                ? cases
                : cases.stream().filter(isMeant(filter)).toList();
    }

    /** The same as the store means by it. */
    static Predicate<Case> isMeant(Filter filter) {
        return one -> {
            Instant start = one.startedAt();
            Instant from = filter.from();
            Instant until = filter.until();
            return (filter.medium() == null || filter.medium() == one.medium())
                    && (from == null || (start != null && !start.isBefore(from)))
                    && (until == null || (start != null && start.isBefore(until)))
                    && (filter.marker() == null || one.markers().getOrDefault(filter.marker(), false))
                    && filter.allows(one.facts());
        };
    }
}

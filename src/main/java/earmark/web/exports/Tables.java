package earmark.web.exports;

import earmark.kpi.Figure;
import earmark.kpi.Measure;
import earmark.kpi.Series;
import earmark.kpi.Target;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.pipeline.figures.FigureDesk;
import earmark.report.ScoredLine;
import earmark.score.Evaluation;
import earmark.store.Cursor;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.store.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables there are. Each holds a page or one interaction in memory, never all. Thread-safe. */
final class Tables {
    private static final int PAGE = 500;
    private static final List<String> INTERACTION =
            List.of("interaction", "name", "medium", "started_at", "agent", "team");

    /** So that a column means the same in every table: the interaction's id, and what it is called. */
    private static final Map<String, String> IN_SCORES = Map.of("interaction_id", "interaction", "interaction", "name");

    private final Store store;
    private final FigureDesk figures;

    Tables(Store store, FigureDesk figures) {
        this.store = store;
        this.figures = figures;
    }

    /** A row an interaction, a column a fact; what was found in it with the number of places. */
    Table interactions(Filter filter) {
        List<String> facts = store.outlines().factNames().stream()
                .filter(fact -> !Set.of("agent", "team", "id").contains(fact))
                .toList();
        List<String> columns = columns(List.of("duration_ms", "turns", "source", "found"));
        facts.forEach(fact -> columns.add("fact_" + fact));
        return new Rows(columns, out -> {
            Cursor after = null;
            List<Summary> page;
            do {
                page = store.list(filter, after, PAGE);
                for (Summary one : page) {
                    List<@Nullable Object> row = row(
                            one.id(), one.facts(), one.source(), one.medium().name(), one.startedAt());
                    row.addAll(Arrays.asList(one.durationMs(), one.turns(), one.source(), found(one.findings())));
                    facts.forEach(fact -> row.add(one.facts().get(fact)));
                    out.accept(row);
                    after = Cursor.after(one);
                }
            } while (page.size() == PAGE);
        });
    }

    /** A row a place where a marker was found. */
    Table findings(Filter filter) {
        List<String> columns = columns(List.of(
                "marker",
                "version",
                "speaker",
                "turn",
                "start_char",
                "end_char",
                "start_ms",
                "end_ms",
                "text",
                "confidence",
                "origin",
                "fields"));
        return each(columns, filter, (interaction, out) -> {
            for (Verdict verdict : store.verdicts(interaction.id())) {
                if (verdict.outcome() instanceof Outcome.Present present) {
                    present.evidence().forEach(finding -> out.accept(finding(interaction, finding)));
                }
            }
        });
    }

    private static List<@Nullable Object> finding(Interaction interaction, Finding finding) {
        List<@Nullable Object> row = row(interaction);
        TimeSpan time = finding.place().time();
        Turn turn = interaction.turns().get(finding.place().turn());
        row.addAll(Arrays.asList(
                finding.marker().id(),
                finding.marker().version(),
                lower(finding.speaker()),
                finding.place().turn(),
                finding.place().at().start(),
                finding.place().at().end(),
                time == null ? null : time.startMs(),
                time == null ? null : time.endMs(),
                finding.place().at().of(turn.text()),
                finding.confidence(),
                finding.origin(),
                finding.fields().entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("; "))));
        return row;
    }

    /** A row a turn. */
    Table turns(Filter filter) {
        List<String> columns = columns(List.of("turn", "speaker", "start_ms", "end_ms", "text"));
        return each(columns, filter, (interaction, out) -> {
            for (Turn turn : interaction.turns()) {
                List<@Nullable Object> row = row(interaction);
                TimeSpan time = turn.time();
                row.addAll(Arrays.asList(
                        turn.index(),
                        lower(turn.speaker()),
                        time == null ? null : time.startMs(),
                        time == null ? null : time.endMs(),
                        turn.text()));
                out.accept(row);
            }
        });
    }

    /** A row an answer on a scorecard that is seen; of the filter agent and days count, the day being that of the scoring. */
    Table scores(Filter filter, Predicate<Evaluation> seen) {
        EvaluationFilter meant =
                EvaluationFilter.ALL.about(filter.facts().get("agent")).between(filter.from(), filter.until());
        return new Rows(
                ScoredLine.columns().stream()
                        .map(name -> IN_SCORES.getOrDefault(name, name))
                        .toList(),
                out -> store.scorecards().evaluations(meant).stream()
                        .filter(seen)
                        .map(evaluation -> new ScoredLine(
                                store.scorecards().form(evaluation.form()).orElseThrow(), evaluation))
                        .flatMap(line -> line.rows().stream())
                        .forEach(out));
    }

    /** A row a figure: of all, of each week or month, of each team and agent. */
    Table figures(Filter filter) {
        List<String> columns = List.of(
                "figure",
                "title",
                "unit",
                "group_by",
                "group",
                "period",
                "first_day",
                "last_day",
                "n",
                "value",
                "low",
                "high",
                "few",
                "target",
                "standing");
        return new Rows(columns, out -> {
            for (FigureDesk.Line line : figures.overview(filter)) {
                String key = line.measure().key();
                out.accept(figure(line.measure(), "", "", null, line.figure(), line.target()));
                for (String by : List.of("", "team", "agent")) {
                    FigureDesk.Course course = figures.course(key, filter, by, null);
                    for (Series series : course.groups()) {
                        if (!by.isEmpty()) {
                            out.accept(figure(line.measure(), by, series.group(), null, series.whole(), line.target()));
                        }
                        series.points()
                                .forEach(point -> out.accept(figure(
                                        line.measure(), by, series.group(), point, point.figure(), line.target())));
                    }
                }
            }
        });
    }

    private static List<@Nullable Object> figure(
            Measure measure,
            String by,
            String group,
            Series.@Nullable Point point,
            Figure figure,
            @Nullable Target target) {
        return Arrays.asList(
                measure.key(),
                measure.title(),
                lower(measure.unit()),
                by,
                group,
                point == null ? null : point.name(),
                point == null ? null : point.first().toString(),
                point == null ? null : point.last().toString(),
                figure.n(),
                figure.n() == 0 ? null : Double.valueOf(figure.value()),
                figure.hasInterval() ? Double.valueOf(figure.interval().low()) : null,
                figure.hasInterval() ? Double.valueOf(figure.interval().high()) : null,
                figure.isFew(),
                target == null ? null : (target.atLeast() ? "at least " : "at most ") + target.amount(),
                target == null || figure.n() == 0 ? null : lower(target.of(figure)));
    }

    private Table each(List<String> columns, Filter filter, OfOne rows) {
        return new Rows(columns, out -> {
            for (InteractionId id : store.ids(filter)) {
                store.find(id).ifPresent(interaction -> rows.write(interaction, out));
            }
        });
    }

    private static List<String> columns(List<String> more) {
        var columns = new ArrayList<>(INTERACTION);
        columns.addAll(more);
        return columns;
    }

    private static List<@Nullable Object> row(Interaction one) {
        return row(
                one.id(), one.facts(), one.provenance().source(), one.medium().name(), one.startedAt());
    }

    private static List<@Nullable Object> row(
            InteractionId id, Map<String, String> facts, String source, String medium, @Nullable Instant start) {
        return new ArrayList<>(Arrays.asList(
                id.value(),
                facts.getOrDefault("id", source),
                medium.toLowerCase(Locale.ROOT),
                start == null ? null : start.toString(),
                facts.get("agent"),
                facts.get("team")));
    }

    private static String found(Map<String, Integer> findings) {
        return findings.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Writes the rows of one interaction. */
    @FunctionalInterface
    private interface OfOne {
        void write(Interaction interaction, Consumer<List<? extends @Nullable Object>> out);
    }

    private record Rows(List<String> columns, Consumer<Consumer<List<? extends @Nullable Object>>> rows)
            implements Table {
        @Override
        public void rows(Consumer<List<? extends @Nullable Object>> out) {
            rows.accept(out);
        }
    }
}

package earmark.agree;

import earmark.corpus.Table;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.stats.Hits;
import earmark.stats.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Figures that must be reached: a table with the columns {@code marker,level,figure,least}. The marker may be {@code
 * macro}; figures are {@code precision}, {@code recall}, {@code f1}, and with {@code .low} behind them the lower limit of
 * their interval.
 *
 * @param wanted in file order
 */
public record Targets(List<Target> wanted) {
    private static final List<String> FIGURES =
            List.of("precision", "recall", "f1", "precision.low", "recall.low", "f1.low");
    private static final List<String> MACRO_FIGURES = List.of("f1", "f1.low");
    private static final String MACRO = "macro";
    private static final Map<String, Level> LEVELS = Map.of("segment", Level.SEGMENT, "call", Level.CALL);

    /** Copies the list. */
    public Targets {
        wanted = List.copyOf(wanted);
    }

    /** One of them. */
    public record Target(String marker, Level level, String figure, double least) {}

    /**
     * What came of one.
     *
     * @param target what was wanted
     * @param measured NaN when it was not measured
     */
    public record Reached(Target target, double measured) {
        /** Whether it was measured and is as wanted. */
        public boolean isReached() {
            return measured >= target.least();
        }
    }

    /**
     * Reads a table of targets.
     *
     * @throws EarmarkException with every field that is wrong
     */
    public static Targets read(Path file) throws IOException {
        var problems = new ArrayList<Problem>();
        var wanted = new ArrayList<Target>();
        String where = String.valueOf(file.getFileName());
        try (Table table = Table.open(Files.newInputStream(file), where, problems::add)) {
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                List<Problem> wrong = wrong(row, where + ":" + row.line());
                problems.addAll(wrong);
                if (wrong.isEmpty()) {
                    wanted.add(new Target(
                            row.get("marker"),
                            Objects.requireNonNull(LEVELS.get(row.get("level").toLowerCase(Locale.ROOT))),
                            row.get("figure").toLowerCase(Locale.ROOT),
                            Double.parseDouble(row.get("least"))));
                }
            }
        }
        if (wanted.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Problem(where, "no target in it", "a header: marker,level,figure,least; and a row a target"));
        }
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return new Targets(wanted);
    }

    /** Which of them a result reaches. */
    public List<Reached> in(EvaluationResult result) {
        return wanted.stream()
                .map(target -> new Reached(target, measured(target, result)))
                .toList();
    }

    private static double measured(Target target, EvaluationResult result) {
        if (target.marker().equals(MACRO)) {
            return result.macros().stream()
                    .filter(macro -> macro.level() == target.level())
                    .mapToDouble(macro -> switch (target.figure()) {
                        case "f1" -> macro.f1();
                        case "f1.low" -> macro.interval().low();
                        default -> Double.NaN;
                    })
                    .findFirst()
                    .orElse(Double.NaN);
        }
        return result.of(target.marker(), target.level())
                .map(row -> figure(target.figure(), row.hits(), row.f1Interval()))
                .orElse(Double.NaN);
    }

    private static double figure(String name, Hits hits, Interval f1) {
        return switch (name) {
            case "precision" -> hits.precision();
            case "recall" -> hits.recall();
            case "f1" -> hits.f1();
            case "precision.low" -> hits.precisionInterval().low();
            case "recall.low" -> hits.recallInterval().low();
            default -> f1.low();
        };
    }

    /** What is wrong with a row, field by field. */
    private static List<Problem> wrong(Table.Row row, String where) {
        var wrong = new ArrayList<Problem>();
        String level = row.get("level");
        if (!LEVELS.containsKey(level.toLowerCase(Locale.ROOT))) {
            wrong.add(new Problem(
                    where, "level '" + level + "' is none", "segment: a turn; call: a side of an interaction"));
        }
        String figure = row.get("figure").toLowerCase(Locale.ROOT);
        List<String> figures = row.get("marker").equals(MACRO) ? MACRO_FIGURES : FIGURES;
        if (!figures.contains(figure)) {
            wrong.add(new Problem(
                    where,
                    "figure '" + row.get("figure") + "' is none" + (figures == FIGURES ? "" : " of " + MACRO),
                    "one of " + String.join(", ", figures)));
        }
        String least = row.get("least");
        if (!least.matches("0?[.]\\d{1,6}|[01]([.]0{1,6})?")) {
            wrong.add(new Problem(where, "least '" + least + "' is not from 0 to 1", "a share, such as 0.85 for 85 %"));
        }
        return wrong;
    }

    /** The markers that are spoken of. */
    public Set<String> markers() {
        return wanted.stream()
                .map(Target::marker)
                .filter(marker -> !marker.equals(MACRO))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

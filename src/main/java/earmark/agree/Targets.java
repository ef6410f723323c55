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
import java.util.Optional;

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
     * @throws EarmarkException with every row that is wrong
     */
    public static Targets read(Path file) throws IOException {
        var problems = new ArrayList<Problem>();
        var wanted = new ArrayList<Target>();
        String where = String.valueOf(file.getFileName());
        try (Table table = Table.open(Files.newInputStream(file), where, problems::add)) {
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                Optional<Level> level = level(row.get("level"));
                String figure = row.get("figure").toLowerCase(Locale.ROOT);
                if (level.isEmpty()
                        || !FIGURES.contains(figure)
                        || !row.get("least").matches("[01](\\.\\d{1,6})?")) {
                    problems.add(new Problem(
                            where + ":" + row.line(),
                            "not a target",
                            "for example: apology,segment,f1,0.85; figures: " + String.join(" ", FIGURES)));
                } else {
                    wanted.add(
                            new Target(row.get("marker"), level.get(), figure, Double.parseDouble(row.get("least"))));
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
        if (target.marker().equals("macro")) {
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

    private static Optional<Level> level(String word) {
        for (Level level : Level.values()) {
            if (level.name().equalsIgnoreCase(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}

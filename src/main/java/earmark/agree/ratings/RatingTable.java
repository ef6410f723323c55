package earmark.agree.ratings;

import earmark.corpus.Table;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.stats.agreement.Categories;
import earmark.stats.agreement.Ratings;
import earmark.stats.agreement.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a table of ratings: long, with a row a rating ({@code unit,rater,value}, and {@code question} and {@code scale}
 * if there are several; the usual other names of these columns are known), or wide, with a row a unit and a column a
 * rater. An empty value, {@code NA}, {@code N/A} and the like are no rating; {@code Yes} and {@code
 * yes} are one value. A bad row is a problem with its line; it is left
 * out and the rest goes on. Use from one thread.
 */
public final class RatingTable {
    private static final String EXAMPLE = "a header line such as: unit,rater,value";

    private final ScaleChoice choice;
    private final Consumer<Problem> problems;
    private List<String> leftOut = List.of();

    private record Row(String where, String unit, String rater, String value) {}

    /** The rows of a question, and what the table says of its scale. */
    private static final class Rows {
        private final List<Row> rows = new ArrayList<>();
        private Optional<Scale> scale = Optional.empty();
    }

    /**
     * A reader.
     *
     * @param choice of the scale, for all questions
     * @param problems is told of every row that is left out, and why
     */
    public RatingTable(ScaleChoice choice, Consumer<Problem> problems) {
        this.choice = choice;
        this.problems = problems;
    }

    /**
     * Reads everything.
     *
     * @param in is read to its end and closed
     * @param where names the input in problems
     * @return one a question, in the order of their first rows
     * @throws EarmarkException when it is no table of ratings at all
     */
    public List<Question> read(InputStream in, String where) throws IOException {
        Map<String, Rows> questions = new LinkedHashMap<>();
        try (Table table = Table.open(in, where, problems)) {
            if (table.columns().isEmpty()) {
                throw new EarmarkException(where, "no table of ratings in it", EXAMPLE);
            }
            RatingColumns columns = RatingColumns.of(table.columns());
            if (!columns.readable()) {
                throw new EarmarkException(
                        where + ":1", "no columns for unit, rater and value, and no two raters' columns", EXAMPLE);
            }
            leftOut = columns.leftOut();
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                refuseHeadless(row, columns, where);
                take(row, columns, where, questions);
            }
        }
        if (questions.isEmpty()) {
            throw new EarmarkException(where, "no ratings", EXAMPLE);
        }
        return questions.entrySet().stream()
                .filter(question -> isRateable(question.getKey(), question.getValue(), where))
                .map(question -> question(question.getKey(), question.getValue()))
                .toList();
    }

    /** Columns of the wide table read last that were not taken for raters, because their names say otherwise. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** Without a header the first row would be taken for raters; then their "names" come again as values below. */
    private static void refuseHeadless(Table.Row row, RatingColumns columns, String where) {
        if (columns.raters().stream().anyMatch(name -> isWord(name) && name.equalsIgnoreCase(row.get(name)))) {
            throw new EarmarkException(
                    where + ":1",
                    "the first line looks like ratings, for what stands there comes again below",
                    EXAMPLE);
        }
    }

    /** Raters may be called 1, 2, 3 or A, B, C where values are, too. */
    private static boolean isWord(String name) {
        return name.length() > 1 && !Categories.isNumber(name);
    }

    private void take(Table.Row row, RatingColumns columns, String where, Map<String, Rows> questions) {
        String at = where + ":" + row.line();
        String name = row.get(columns.question());
        Rows rows = questions.computeIfAbsent(name.isEmpty() ? "all" : name, key -> new Rows());
        scale(row.get(columns.scale()), at, rows);
        String unit = columns.unit().isEmpty() && columns.isWide() ? "line " + row.line() : row.get(columns.unit());
        if (unit.isEmpty()) {
            problems.accept(new Problem(at, "no unit", "name what was rated"));
            return;
        }
        List<String> lacking = (columns.isWide() ? columns.raters() : List.of(columns.value()))
                .stream().filter(column -> !row.values().containsKey(column)).toList();
        if (!lacking.isEmpty()) {
            problems.accept(new Problem(
                    at,
                    "ends before " + String.join(", ", lacking),
                    "counts as not rated there; write NA where nobody rated"));
        }
        if (columns.isWide()) {
            columns.raters().forEach(rater -> add(rows, new Row(at, unit, rater, row.get(rater))));
            return;
        }
        String rater = row.get(columns.rater());
        if (rater.isEmpty()) {
            problems.accept(new Problem(at, "no rater", "name who rated"));
            return;
        }
        add(rows, new Row(at, unit, rater, row.get(columns.value())));
    }

    private void scale(String said, String at, Rows rows) {
        if (said.isEmpty() || said.equalsIgnoreCase("auto")) {
            return;
        }
        Optional<Scale> scale = ScaleChoice.named(said);
        if (scale.isEmpty()) {
            problems.accept(new Problem(at, "no scale '" + said + "'", "nominal, ordinal, interval, ratio or nothing"));
        } else if (rows.scale.isEmpty()) {
            rows.scale = scale;
        } else if (!rows.scale.equals(scale)) {
            problems.accept(new Problem(
                    at,
                    "scale '" + said + "', but the question is "
                            + rows.scale.get().name().toLowerCase(Locale.ROOT) + " above",
                    "the first one counts"));
        }
    }

    private static void add(Rows rows, Row row) {
        if (!RatingValue.isMissing(row.value())) {
            rows.rows.add(new Row(row.where(), row.unit(), row.rater(), RatingValue.plain(row.value())));
        }
    }

    /** Words on a scale of numbers are told once and not in every row. */
    private boolean isRateable(String name, Rows rows, String where) {
        boolean words = choice.or(rows.scale).isOfNumbers()
                && !rows.rows.isEmpty()
                && rows.rows.stream().noneMatch(row -> Categories.isNumber(row.value()));
        if (words) {
            problems.accept(new Problem(
                    where + ": " + name,
                    "no value is a number, such as '" + rows.rows.get(0).value() + "'",
                    "the scale needs numbers; for words say --scale nominal, or their order:"
                            + " --categories LOWEST,...,HIGHEST"));
        }
        return !words;
    }

    private Question question(String name, Rows rows) {
        ScaleChoice scale = choice.or(rows.scale);
        double numbers = rows.rows.stream()
                .mapToInt(row -> Categories.isNumber(row.value()) ? 1 : 0)
                .average()
                .orElse(0);
        var ratings = new Ratings.Collector();
        Map<String, String> spellings = scale.spellings();
        for (Row row : rows.rows) {
            String value = spellings.computeIfAbsent(RatingValue.folded(row.value()), key -> row.value());
            if (numbers > 0.5 && value.equalsIgnoreCase("none")) {
                continue;
            }
            Optional<Problem> problem = scale.problem(row.where(), value, numbers);
            if (problem.isPresent()) {
                problems.accept(problem.get());
            } else if (!ratings.add(row.unit(), row.rater(), value)) {
                problems.accept(new Problem(
                        row.where(),
                        "rater '" + row.rater() + "' has rated '" + row.unit() + "' already",
                        "the first rating counts; name another question, or correct the row"));
            }
        }
        return new Question(name, ratings.ratings(scale.categories(ratings.seen())));
    }
}

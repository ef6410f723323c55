package earmark.agree.ratings;

import java.util.ArrayList;
import java.util.List;

/**
 * Which column of a table holds what, by its header.
 *
 * @param unit of what was rated; empty when each row is a unit of its own
 * @param rater of who rated; empty in a wide table
 * @param value of the ratings; empty in a wide table
 * @param question of what was asked; empty when there is but one
 * @param scale of what the values mean; empty when nobody says
 * @param raters in a wide table, the columns that are raters; empty in a long one
 * @param leftOut in a wide table, the columns whose names say that they are something else
 */
record RatingColumns(
        String unit,
        String rater,
        String value,
        String question,
        String scale,
        List<String> raters,
        List<String> leftOut) {
    private static final List<String> UNIT = List.of(
            "unit",
            "call",
            "call_id",
            "interaction",
            "interaction_id",
            "subject",
            "item",
            "target",
            "case",
            "case_id",
            "document",
            "doc",
            "utterance",
            "text_id",
            "conversation",
            "ticket",
            "contact_id",
            "contact",
            "recording",
            "reference",
            "unit_id",
            "item_id",
            "id",
            "");
    private static final List<String> RATER = List.of(
            "rater",
            "assessor",
            "evaluator",
            "coder",
            "annotator",
            "judge",
            "observer",
            "reviewer",
            "scorer",
            "analyst",
            "auditor",
            "user",
            "worker",
            "rater_id",
            "annotator_id",
            "coder_id",
            "assessor_id",
            "scored_by",
            "graded_by",
            "qa",
            "grader",
            "who");
    private static final List<String> VALUE = List.of(
            "value", "rating", "score", "label", "answer", "category", "code", "annotation", "result", "points");
    private static final List<String> QUESTION =
            List.of("question", "criterion", "question_id", "variable", "marker", "dimension", "aspect", "task");
    private static final List<String> SCALE = List.of("scale", "level", "measurement");

    RatingColumns {
        raters = List.copyOf(raters);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether this is a table that can be read. */
    boolean readable() {
        return isWide() ? raters.size() > 1 : !unit.isEmpty() && !rater.isEmpty() && !value.isEmpty();
    }

    boolean isWide() {
        return rater.isEmpty() && value.isEmpty();
    }

    static RatingColumns of(List<String> header) {
        String rater = first(header, RATER);
        String value = first(header, VALUE);
        String unit = first(header, UNIT);
        String question = first(header, QUESTION);
        String scale = first(header, SCALE);
        var raters = new ArrayList<String>();
        if (rater.isEmpty() && value.isEmpty()) {
            header.stream()
                    .filter(name ->
                            !name.isEmpty() && !List.of(unit, question, scale).contains(name))
                    .forEach(raters::add);
        }
        List<String> leftOut = raters.stream().filter(OtherColumns::isOther).toList();
        if (raters.size() - leftOut.size() < 2) {
            // then these are what raters are called here
            leftOut = List.of();
        }
        raters.removeAll(leftOut);
        return new RatingColumns(unit, rater, value, question, scale, raters, leftOut);
    }

    private static String first(List<String> header, List<String> names) {
        for (String name : names) {
            for (String column : header) {
                if (letters(column).equals(letters(name))) {
                    return column;
                }
            }
        }
        return "";
    }

    /** {@code Call ID}, {@code call_id} and {@code callid} are one name. */
    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package earmark.score.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Google Contact Center AI Insights, QaScorecardResult as its REST interface writes it. Its answers come from a model unless
 * somebody edited them, and only what a person answered is a person's: what the model alone said is told and left out.
 */
final class QualityAiJson {
    /** What a list of results stands under. */
    static final String LIST = "qaScorecardResults";

    private static final String MANUAL = "MANUAL_EDIT";
    private static final String ASSESSOR = "manual edit";

    private QualityAiJson() {}

    static boolean isResult(JsonNode node) {
        return node.has("qaAnswers") && (node.has("qaScorecardRevision") || node.has("conversation"));
    }

    /** The results as evaluations in a sheet of which the n-th row is the n-th object. */
    static Unfolded unfold(String file, List<JsonNode> results) {
        var out = new Unfolded(file, Sheet.plain(List.of(), List.of()));
        for (int i = 0; i < results.size(); i++) {
            unfold(i + 1, results.get(i), out);
        }
        return out;
    }

    private static void unfold(int row, JsonNode result, Unfolded out) {
        var answers = new ArrayList<RawAnswer>();
        int models = 0;
        boolean told = false;
        for (JsonNode answer : result.path("qaAnswers")) {
            boolean sources = !answer.path("answerSources").isEmpty();
            Optional<JsonNode> value = sources ? manual(answer) : Optional.of(answer.path("answerValue"));
            told |= sources;
            models += value.isEmpty() ? 1 : 0;
            value.ifPresent(given -> answers.add(answer(row, answers.size(), answer, given)));
        }
        Cell at = Cell.text(row, 0, "object");
        if (answers.isEmpty()) {
            out.reject(at, "the model alone answered, and no person", "only scores of people are imported");
            return;
        }
        if (models > 0) {
            out.note("object " + row + ": " + models + " answers of the model alone were left out");
        }
        if (!told) {
            out.note("object " + row + ": it does not say who answered; taken as a person's");
        }
        out.add(new RawEvaluation(at, fields(row, result, models == 0), Map.of(), answers));
    }

    private static Optional<JsonNode> manual(JsonNode answer) {
        for (JsonNode source : answer.path("answerSources")) {
            if (source.path("sourceType").asText().equals(MANUAL)) {
                return Optional.of(source.path("answerValue"));
            }
        }
        return Optional.empty();
    }

    private static Map<Role, Cell> fields(int row, JsonNode result, boolean whole) {
        Map<Role, Cell> fields = new LinkedHashMap<>();
        put(fields, Role.EVALUATION_ID, row, last(result.path("name").asText()));
        put(fields, Role.INTERACTION, row, last(result.path("conversation").asText()));
        put(fields, Role.AGENT, row, result.path("agentId").asText());
        put(fields, Role.ASSESSOR, row, ASSESSOR);
        // projects/p/locations/l/qaScorecards/s/revisions/r
        String form = result.path("qaScorecardRevision").asText().replaceFirst("/revisions/[^/]*$", "");
        put(fields, Role.FORM, row, last(form));
        put(fields, Role.SUBMITTED, row, result.path("createTime").asText());
        JsonNode share = result.path("normalizedScore");
        if (whole && share.isNumber()) {
            put(fields, Role.TOTAL, row, percent(result, share.decimalValue()));
        }
        return fields;
    }

    /** The share is 0 to 1, or 0 to 100 where the points beside it say so. */
    private static String percent(JsonNode result, BigDecimal share) {
        double points = result.path("score").asDouble();
        double possible = result.path("potentialScore").asDouble();
        boolean hundred =
                share.compareTo(BigDecimal.ONE) > 0 && (possible <= 0 || share.doubleValue() > 1.5 * points / possible);
        BigDecimal percent = hundred ? share : share.movePointRight(2);
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    private static RawAnswer answer(int row, int column, JsonNode answer, JsonNode value) {
        String question = answer.path("questionBody").asText();
        JsonNode possible = value.path("potentialScore");
        JsonNode points = value.path("score");
        boolean scored = possible.isNumber()
                && points.isNumber()
                && possible.decimalValue().signum() > 0;
        return new RawAnswer(
                "",
                question.isBlank() ? last(answer.path("qaQuestion").asText()) : question,
                Optional.empty(),
                Cell.text(row, column, words(value)),
                "",
                scored ? Optional.of(points.decimalValue()) : Optional.empty(),
                scored ? Optional.of(possible.decimalValue()) : Optional.empty());
    }

    private static String words(JsonNode value) {
        if (value.path("naValue").asBoolean()) {
            return "N/A";
        }
        if (value.has("boolValue")) {
            return value.path("boolValue").asBoolean() ? "yes" : "no";
        }
        for (String field : List.of("strValue", "numValue", "key")) {
            if (value.has(field)) {
                return value.path(field).asText();
            }
        }
        return "";
    }

    private static String last(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static void put(Map<Role, Cell> fields, Role role, int row, String text) {
        if (!text.isBlank()) {
            fields.put(role, Cell.text(row, 0, text));
        }
    }
}

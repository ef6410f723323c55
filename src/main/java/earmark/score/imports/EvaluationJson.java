package earmark.score.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluations in JSON: our own export, Amazon Connect's evaluation output, Google's scorecard results, or flat objects, one a row. One object, an
 * array of them, or one a line. Use from one thread.
 */
final class EvaluationJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final List<JsonNode> objects = new ArrayList<>();

    private EvaluationJson(String file) {
        this.file = file;
    }

    static boolean isOne(byte[] bytes) {
        String begin = TextSheet.decode(bytes.length > 200 ? java.util.Arrays.copyOf(bytes, 200) : bytes)
                .stripLeading();
        return begin.startsWith("{") || begin.startsWith("[{") || begin.matches("(?s)\\[\\s*\\{.*");
    }

    /** The objects in a file, in order. */
    static EvaluationJson parse(String file, String text) {
        var json = new EvaluationJson(file);
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(text)) {
            while (nodes.hasNextValue()) {
                JsonNode node = nodes.nextValue();
                if (node.isArray()) {
                    node.forEach(json.objects::add);
                } else if (node.path(QualityAiJson.LIST).isArray()) {
                    node.path(QualityAiJson.LIST).forEach(json.objects::add);
                } else if (node.size() == 1 && isList(node.elements().next())) {
                    node.elements().next().forEach(json.objects::add);
                } else {
                    json.objects.add(node);
                }
            }
        } catch (JsonProcessingException e) {
            throw new EarmarkException(
                    file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr(),
                    "not JSON from here on",
                    "mend it, or export it again");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return json;
    }

    boolean isOurs() {
        return !objects.isEmpty()
                && objects.stream()
                        .allMatch(node -> node.path("schema").asText().equals(OwnJson.SCHEMA));
    }

    boolean isConnect() {
        return !objects.isEmpty()
                && objects.stream().allMatch(node -> node.path("metadata").has("contactId") && node.has("questions"));
    }

    boolean isQualityAi() {
        return !objects.isEmpty() && objects.stream().allMatch(QualityAiJson::isResult);
    }

    List<JsonNode> objects() {
        return objects;
    }

    /** Amazon Connect's output as evaluations in a sheet of which the n-th row is the n-th object. */
    Unfolded connect() {
        var out = new Unfolded(file, Sheet.plain(List.of(), List.of()));
        for (int i = 0; i < objects.size(); i++) {
            out.add(connect(i + 1, objects.get(i)));
        }
        return out;
    }

    private static RawEvaluation connect(int row, JsonNode node) {
        JsonNode about = node.path("metadata");
        Map<Role, Cell> fields = new LinkedHashMap<>();
        put(fields, Role.EVALUATION_ID, row, node.path("evaluationId").asText());
        put(fields, Role.INTERACTION, row, about.path("contactId").asText());
        put(fields, Role.AGENT, row, about.path("agentId").asText());
        put(fields, Role.ASSESSOR, row, about.path("evaluator").asText().replaceFirst("^.*/", ""));
        put(fields, Role.FORM, row, about.path("evaluationDefinitionTitle").asText());
        put(
                fields,
                Role.FORM_VERSION,
                row,
                about.path("evaluationDefinitionVersion").asText());
        put(fields, Role.STARTED, row, about.path("evaluationStartTimestamp").asText());
        put(fields, Role.SUBMITTED, row, about.path("evaluationSubmitTimestamp").asText());
        String percentage = about.path("score").path("percentage").asText();
        put(fields, Role.TOTAL, row, percentage.isEmpty() ? "" : percentage + "%");
        if (!about.path("calibrationSessionId").asText().isEmpty()) {
            put(fields, Role.KIND, row, "calibration");
        }
        Map<String, String> titles = new LinkedHashMap<>();
        node.path("sections")
                .forEach(section -> titles.put(
                        section.path("sectionRefId").asText(),
                        section.path("sectionTitle").asText()));
        var answers = new ArrayList<RawAnswer>();
        node.path("questions")
                .forEach(question -> answers.add(new RawAnswer(
                        titles.getOrDefault(question.path("sectionRefId").asText(), ""),
                        question.path("questionText").asText(),
                        java.util.Optional.empty(),
                        Cell.text(row, answers.size(), answer(question)),
                        question.path("answer").path("notes").asText(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty())));
        return new RawEvaluation(Cell.text(row, 0, "object"), fields, Map.of(), answers);
    }

    private static String answer(JsonNode question) {
        JsonNode answer = question.path("answer");
        boolean none = answer.path("notApplicable").asBoolean()
                || answer.path("metadata").path("notApplicable").asBoolean()
                || question.path("score").path("notApplicable").asBoolean();
        if (none) {
            return "N/A";
        }
        for (JsonNode value : answer.path("values")) {
            if (value.path("selected").asBoolean(answer.path("values").size() == 1)) {
                return value.path("valueText").asText(value.path("value").asText());
            }
        }
        return answer.path("value").asText();
    }

    private static void put(Map<Role, Cell> fields, Role role, int row, String text) {
        fields.put(role, Cell.text(row, 0, text));
    }

    /**
     * Objects as a sheet: a column a name, a row an object; an object within, such as the answers, is taken with it, and of a
     * list of objects, such as the questions, each has a row of its own.
     */
    Sheet flat() {
        List<Map<String, String>> flat =
                objects.stream().flatMap(node -> rows(node).stream()).toList();
        List<String> names = flat.stream()
                .flatMap(fields -> fields.keySet().stream())
                .distinct()
                .toList();
        var rows = new ArrayList<SheetRow>();
        rows.add(row(1, names));
        for (Map<String, String> fields : flat) {
            rows.add(row(
                    rows.size() + 1,
                    names.stream().map(name -> fields.getOrDefault(name, "")).toList()));
        }
        return Sheet.plain(rows, List.of());
    }

    private static List<Map<String, String>> rows(JsonNode node) {
        Map<String, String> own = new LinkedHashMap<>();
        var below = new ArrayList<Map<String, String>>();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                rows(value).forEach(within -> within.forEach(own::putIfAbsent));
            } else if (isList(value)) {
                value.forEach(element -> below.addAll(rows(element)));
            } else {
                own.put(field.getKey(), value.isNull() ? "" : value.asText());
            }
        });
        if (below.isEmpty()) {
            return List.of(own);
        }
        below.forEach(row -> own.forEach(row::putIfAbsent));
        return below;
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private static SheetRow row(int number, List<String> texts) {
        var cells = new ArrayList<Cell>();
        texts.forEach(text -> cells.add(Cell.text(number, cells.size(), text)));
        return new SheetRow(number, false, cells);
    }
}

package earmark.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import earmark.model.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns out of JSON: one object a turn, or one object an interaction with its {@code turns}, as {@code earmark transcribe}
 * writes them.
 */
final class JsonRows implements RowSource {
    private final JsonItems items;
    private final Consumer<Problem> problems;
    private final Consumer<String> stranger;
    private final TurnNames turnNames;
    private final Deque<TurnRow> waiting = new ArrayDeque<>();

    JsonRows(JsonItems items, Consumer<Problem> problems, Consumer<String> stranger) {
        this.items = items;
        this.stranger = stranger;
        this.problems = problems;
        this.turnNames = new TurnNames(problems);
    }

    @Override
    public @Nullable TurnRow next() throws IOException {
        while (waiting.isEmpty()) {
            JsonItems.Item item = items.next();
            if (item == null) {
                return null;
            }
            read(item.node(), item.at());
        }
        return waiting.remove();
    }

    private void read(JsonNode node, String at) {
        if (!node.isObject()) {
            problems.accept(
                    new Problem(at, "not a JSON object", "one object a line, or an array of objects, with a text"));
            return;
        }
        Map<String, JsonNode> fields = fields(node);
        JsonNode turns = fields.get("turns");
        if (turns != null && turns.isArray()) {
            String label = names(fields).has("interaction") ? interaction(fields) : text(fields, "file");
            int index = 0;
            for (JsonNode turn : turns) {
                turn(label.isEmpty() ? at : label, fields(turn), at + " turn " + index, Integer.toString(index));
                index++;
            }
        } else {
            turn(interaction(fields), fields, at, text(fields, names(fields).of("turn")));
        }
    }

    private void turn(String interaction, Map<String, JsonNode> fields, String at, String turn) {
        ColumnNames names = names(fields);
        JsonNode text = fields.get(names.of("text"));
        if (text == null || !text.isValueNode() || text.isNull()) {
            problems.accept(new Problem(at, "no text", "every turn needs a text"));
            return;
        }
        try {
            var row = new TurnRow(
                    interaction,
                    turn,
                    names.speaker(name -> text(fields, name), stranger),
                    text.asText(),
                    Milliseconds.span(text(fields, names.of("startms")), text(fields, names.of("endms"))));
            turnNames.add(row, at);
            waiting.add(row);
        } catch (IllegalArgumentException e) {
            problems.accept(new Problem(
                    at, String.valueOf(e.getMessage()), "whole milliseconds from the start, start before end"));
        }
    }

    private static ColumnNames names(Map<String, JsonNode> fields) {
        return new ColumnNames(fields.keySet());
    }

    private static String interaction(Map<String, JsonNode> fields) {
        return text(fields, names(fields).of("interaction"));
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        var fields = new TreeMap<String, JsonNode>();
        node.properties().forEach(it -> fields.putIfAbsent(it.getKey().toLowerCase(Locale.ROOT), it.getValue()));
        return fields;
    }

    private static String text(Map<String, JsonNode> fields, String name) {
        JsonNode node = fields.get(name);
        return node == null || node.isNull() ? "" : node.asText().strip();
    }
}

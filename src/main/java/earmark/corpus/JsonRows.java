package earmark.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import earmark.model.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns out of JSON: one object a turn, or one object an interaction with its {@code turns}, as {@code earmark transcribe}
 * writes them, or {@code messages}, as {@code earmark ingest} takes them.
 */
final class JsonRows implements RowSource {
    /** What exports call the array of turns. */
    private static final List<String> TURNS = List.of(
            "turns",
            "messages",
            "conversation",
            "transcript",
            "utterances",
            "comments",
            "dialogue",
            "dialog",
            "segments",
            "entries");

    private static final int MOST_SETS = 1000;

    private final JsonItems items;
    private final Consumer<Problem> problems;
    private final Consumer<String> stranger;
    private final TurnNames turnNames;
    private final Deque<TurnRow> waiting = new ArrayDeque<>();
    private final TurnTimes times = new TurnTimes();
    private final Map<Set<String>, ColumnNames> known = new HashMap<>();
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();
    private long rows;
    private boolean alone;
    private boolean speakers;

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
        Optional<JsonNode> turns = turns(fields);
        if (turns.isPresent()) {
            String label = label(fields);
            int index = 0;
            for (JsonNode turn : turns.get()) {
                Map<String, JsonNode> own = fields(turn);
                String of = label.isEmpty() ? interaction(own) : label;
                turn(of.isEmpty() ? at : of, own, at + " turn " + index, Integer.toString(index));
                index++;
            }
        } else {
            turn(interaction(fields), fields, at, text(fields, names(fields).of("turn")));
        }
    }

    /** The field that holds turns, by whatever name; other arrays, such as of words, hold no text each. */
    private Optional<JsonNode> turns(Map<String, JsonNode> fields) {
        return TURNS.stream()
                .filter(fields::containsKey)
                .filter(name -> isTurns(name, fields.get(name)))
                .findFirst()
                .map(fields::get);
    }

    private boolean isTurns(String name, @Nullable JsonNode node) {
        return node != null && node.isArray() && (name.equals("turns") || hasText(node));
    }

    private boolean hasText(JsonNode turns) {
        for (JsonNode turn : turns) {
            if (turn.isObject() && names(fields(turn)).has("text")) {
                return true;
            }
        }
        return false;
    }

    private String label(Map<String, JsonNode> fields) {
        return Stream.of(interaction(fields), text(fields, "file"), text(fields, "id"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void turn(String interaction, Map<String, JsonNode> fields, String at, String turn) {
        ColumnNames names = names(fields);
        JsonNode text = fields.get(names.of("text"));
        if (text == null || text.isNull() || !text.isValueNode()) {
            problems.accept(new Problem(
                    at,
                    "no text",
                    "every turn needs a text; the turns of a conversation stand in an array: {\"messages\": [{\"speaker\":"
                            + " \"agent\", \"text\": \"hello\"}, …]}"));
            return;
        }
        if (!text.isTextual()) {
            problems.accept(new Problem(at, "the text is no text: " + text.asText(), "put it in quotes"));
            return;
        }
        try {
            var row = new TurnRow(
                    interaction,
                    turn,
                    names.speaker(name -> text(fields, name), stranger),
                    text.asText(),
                    times.span(names, name -> text(fields, name)));
            turnNames.add(row, at);
            waiting.add(row);
            rows++;
            alone |= interaction.isEmpty();
            speakers |= names.has("speaker");
            fields.forEach((name, value) -> {
                if (value.isValueNode()) {
                    columns.add(name);
                }
            });
            used.addAll(names.used());
        } catch (IllegalArgumentException e) {
            problems.accept(new Problem(
                    at, String.valueOf(e.getMessage()), "whole milliseconds from the start, start before end"));
        }
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (rows > 0) {
            notes.addAll(ColumnNotes.of(columns, used, !alone || rows == 1, speakers));
        }
        times.note().ifPresent(notes::add);
        return notes;
    }

    /** The objects of a file have mostly the same fields, and each set of them is looked at once. */
    private ColumnNames names(Map<String, JsonNode> fields) {
        if (known.size() > MOST_SETS) {
            known.clear();
        }
        return known.computeIfAbsent(Set.copyOf(fields.keySet()), ColumnNames::new);
    }

    private String interaction(Map<String, JsonNode> fields) {
        return text(fields, names(fields).of("interaction"));
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        var fields = new TreeMap<String, JsonNode>();
        node.properties().forEach(it -> {
            String name = it.getKey().toLowerCase(Locale.ROOT);
            fields.putIfAbsent(name, it.getValue());
            // {"author": {"role": "agent"}} says as much as author_role
            it.getValue()
                    .properties()
                    .forEach(inner ->
                            fields.putIfAbsent(name + "." + inner.getKey().toLowerCase(Locale.ROOT), inner.getValue()));
        });
        return fields;
    }

    private static String text(Map<String, JsonNode> fields, String name) {
        JsonNode node = fields.get(name);
        return node == null || !node.isValueNode() || node.isNull()
                ? ""
                : node.asText().strip();
    }
}

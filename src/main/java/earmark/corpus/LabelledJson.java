package earmark.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of a JSON file: an array of turns, or of interactions with their turns in a field. A nested field is called by
 * its path, {@code frames.actions.act}; arrays on the way are gone through.
 */
final class LabelledJson {
    private static final JsonMapper JSON = new JsonMapper();

    private LabelledJson() {}

    static JsonNode read(byte[] content, String where) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new EarmarkException(where, "not JSON: " + e.getOriginalMessage(), "an array of objects");
        }
        if (!root.isArray() || root.isEmpty() || !root.get(0).isObject()) {
            throw new EarmarkException(where, "not an array of objects", "[{\"text\": …, \"label\": …}, …]");
        }
        return root;
    }

    static Set<String> fields(JsonNode root) {
        var fields = new TreeSet<String>();
        root.get(0).fieldNames().forEachRemaining(name -> fields.add(name.toLowerCase(Locale.ROOT)));
        return fields;
    }

    /** The rows, numbered from 1. */
    static List<LabelledRow> rows(JsonNode root, String turnsField) {
        var rows = new ArrayList<LabelledRow>();
        for (JsonNode top : root) {
            var shared = new LinkedHashMap<String, List<String>>();
            if (turnsField.isEmpty()) {
                leaves("", top, shared);
                rows.add(new LabelledRow(rows.size() + 1L, shared));
                continue;
            }
            top.properties().forEach(field -> {
                if (field.getValue().isValueNode()) {
                    leaves(field.getKey().toLowerCase(Locale.ROOT), field.getValue(), shared);
                }
            });
            for (JsonNode turn : top.path(turnsField)) {
                var values = new LinkedHashMap<String, List<String>>(shared);
                leaves("", turn, values);
                rows.add(new LabelledRow(rows.size() + 1L, values));
            }
        }
        return rows;
    }

    private static void leaves(String path, JsonNode node, Map<String, List<String>> into) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String name = field.getKey().toLowerCase(Locale.ROOT);
                leaves(path.isEmpty() ? name : path + "." + name, field.getValue(), into);
            });
        } else if (node.isArray()) {
            node.forEach(element -> leaves(path, element, into));
        } else if (!node.isNull()) {
            into.computeIfAbsent(path, key -> new ArrayList<>()).add(node.asText());
        }
    }
}

package earmark.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON file whose places have names: JSON pointers (RFC 6901).
 *
 * @param name the file's name
 * @param root what is in it
 */
record JsonFile(String name, JsonNode root) {
    /**
     * A value and its place.
     *
     * @param node the value
     * @param pointer for example {@code /Rules/0}
     */
    record At(JsonNode node, String pointer) {
        At get(String field) {
            return new At(node.path(field), pointer + "/" + field);
        }

        boolean has(String field) {
            return node.hasNonNull(field);
        }

        String text(String field) {
            return node.path(field).asText("");
        }

        List<At> each() {
            var all = new ArrayList<At>();
            for (int i = 0; i < node.size(); i++) {
                all.add(new At(node.path(i), pointer + "/" + i));
            }
            return all;
        }
    }

    static JsonFile read(String name, String content) {
        try {
            return new JsonFile(name, new ObjectMapper().readTree(content));
        } catch (JsonProcessingException e) {
            throw new EarmarkException(
                    name + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr(),
                    "not JSON",
                    "export it again");
        }
    }

    /** All objects that have a field, however the answer of the service was wrapped; they are not looked into. */
    List<At> withField(String field) {
        var found = new ArrayList<At>();
        collect(new At(root, ""), field, found);
        return found;
    }

    private static void collect(At at, String field, List<At> found) {
        if (at.node().isObject() && at.has(field)) {
            found.add(at);
        } else if (at.node().isObject()) {
            at.node().fieldNames().forEachRemaining(name -> collect(at.get(name), field, found));
        } else {
            at.each().forEach(each -> collect(each, field, found));
        }
    }

    Problem note(At at, String what, String hint) {
        return new Problem(name + "#" + at.pointer(), what, hint);
    }
}

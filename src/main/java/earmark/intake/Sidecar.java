package earmark.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.corpus.ChatForm;
import earmark.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The facts beside a file: {@code call.wav.json} or {@code call.json}, one flat object. */
final class Sidecar {
    private static final long LARGEST_BYTES = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sidecar() {}

    /**
     * Where the facts about a file may lie, the strongest first.
     *
     * @param file the recording or chat
     */
    static List<Path> of(Path file) {
        String name = FileKind.nameOf(file);
        var found = new ArrayList<Path>();
        for (String candidate : List.of(name + ".json", FileKind.stemOf(name) + ".json")) {
            Path path = file.resolveSibling(candidate);
            if (!candidate.equals(name) && Files.isRegularFile(path) && !isChat(path)) {
                found.add(path);
            }
        }
        return found;
    }

    private static boolean isChat(Path path) {
        try {
            return ChatForm.of(path) != ChatForm.NONE;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a sidecar tells. What cannot be read is a problem and counts as not told. */
    static Known read(Path sidecar, ZoneId zone, Consumer<Problem> problems) {
        String where = sidecar.toString();
        try {
            if (Files.size(sidecar) > LARGEST_BYTES) {
                problems.accept(new Problem(where, "larger than " + LARGEST_BYTES + " bytes", "keep facts only"));
                return Known.NOTHING;
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(sidecar));
            if (!root.isObject()) {
                problems.accept(new Problem(where, "not a JSON object", "such as {\"agent\": \"mira\"}"));
                return Known.NOTHING;
            }
            return Known.of(values(root, where, problems), where, zone, problems);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            problems.accept(new Problem(
                    at == null ? where : where + ":" + at.getLineNr() + ":" + at.getColumnNr(),
                    "not JSON",
                    "check the file"));
        } catch (IOException e) {
            problems.accept(new Problem(where, "cannot be read: " + e.getMessage(), ""));
        }
        return Known.NOTHING;
    }

    private static Map<String, String> values(JsonNode root, String where, Consumer<Problem> problems) {
        var values = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            String key = entry.getKey().strip().toLowerCase(Locale.ROOT);
            JsonNode value = entry.getValue();
            if (key.equals("channels") && value.isArray()) {
                var names = new ArrayList<String>();
                value.forEach(name -> names.add(name.asText()));
                values.put(key, String.join(",", names));
            } else if (value.isContainerNode()) {
                problems.accept(new Problem(
                        where,
                        "'" + entry.getKey() + "' is not a single value",
                        "keep the object flat: one text a key"));
            } else if (!value.isNull()) {
                values.put(key, value.asText());
            }
        }
        return values;
    }
}

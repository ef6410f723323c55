package earmark.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** In which of its forms a chat is written, told by the first characters. */
public enum ChatForm {
    /** An array, or an object with {@code messages}. */
    JSON,
    /** One object a line. */
    JSON_LINES,
    /** A header with {@code speaker} and {@code text}, but no {@code interaction}: that would be many. */
    TABLE,
    /** No chat. */
    NONE;

    private static final int LOOK_BYTES = 64_000;
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Looks at the beginning of a file.
     *
     * @param file any file
     */
    public static ChatForm of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOK_BYTES);
            return of(text(start, start.length));
        }
    }

    static String text(byte[] bytes, int length) throws IOException {
        try (var reader = new LenientReader(new ByteArrayInputStream(bytes, 0, length))) {
            var text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                text.append(buffer, 0, count);
            }
            return text.toString();
        }
    }

    static ChatForm of(String text) {
        String start = text.stripLeading();
        if (start.startsWith("[") || start.startsWith("{")) {
            return ofJson(start);
        }
        String firstLine = start.lines().findFirst().orElse("");
        return isOne(Arrays.stream(firstLine.split("[,;\t]", -1))
                        .map(it -> it.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                ? TABLE
                : NONE;
    }

    private static boolean isOne(Set<String> names) {
        return names.contains("speaker")
                && names.contains("text")
                && !names.contains("interaction")
                && !names.contains("turns");
    }

    /** Looks at the first message only: the text may be cut in the middle. */
    private static ChatForm ofJson(String start) {
        Set<String> names = new HashSet<>();
        try (JsonParser json = FACTORY.createParser(start)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                return json.nextToken() == JsonToken.START_OBJECT && !addNames(json, names) && isOne(names)
                        ? JSON
                        : NONE;
            }
            if (addNames(json, names)) {
                names.clear();
                boolean messages = json.nextToken() == JsonToken.START_OBJECT && !addNames(json, names);
                return messages && isOne(names) ? JSON : NONE;
            }
        } catch (IOException e) {
            return NONE;
        }
        return isOne(names) ? JSON_LINES : NONE;
    }

    /** Goes over one object and adds its names; stops early, and says so, inside an array called messages. */
    private static boolean addNames(JsonParser json, Set<String> names) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName().toLowerCase(Locale.ROOT);
            names.add(name);
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("messages")) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }
}

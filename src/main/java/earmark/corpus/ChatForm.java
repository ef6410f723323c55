package earmark.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z]{1,20})\"\\s*:");

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
        String firstLine = start.lines().findFirst().orElse("");
        if (start.startsWith("[")) {
            return names(start, "speaker", "text") && !names(start, "interaction") ? JSON : NONE;
        }
        if (start.startsWith("{")) {
            if (names(firstLine, "interaction") || names(firstLine, "turns")) {
                return NONE;
            }
            if (names(firstLine, "speaker", "text") && firstLine.stripTrailing().endsWith("}")) {
                return names(firstLine, "messages") ? JSON : JSON_LINES;
            }
            return names(start, "messages", "speaker", "text") ? JSON : NONE;
        }
        List<String> columns = Arrays.stream(firstLine.split("[,;\t]", -1))
                .map(it -> it.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean one = columns.contains("speaker") && columns.contains("text") && !columns.contains("interaction");
        return one ? TABLE : NONE;
    }

    private static boolean names(String json, String... wanted) {
        var left = new TreeSet<>(List.of(wanted));
        Matcher matcher = NAME.matcher(json);
        while (!left.isEmpty() && matcher.find()) {
            left.remove(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return left.isEmpty();
    }
}

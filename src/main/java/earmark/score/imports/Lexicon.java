package earmark.score.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words and what they mean, out of a file of ours: {@code meaning: word, word}. Case, blanks and punctuation do not
 * count. Immutable, thread-safe.
 */
final class Lexicon {
    private static final String FOLDER = "/earmark/scorecards/";

    private final Map<String, String> meanings;
    private final boolean strokes;

    private Lexicon(Map<String, String> meanings, boolean strokes) {
        this.meanings = Map.copyOf(meanings);
        this.strokes = strokes;
    }

    /** What columns are called. */
    static Lexicon headers() {
        return shipped("headers.txt", false);
    }

    /** What answers are written as; here a stroke counts, for {@code n/o} is not {@code no}. */
    static Lexicon values() {
        return shipped("values.txt", true);
    }

    private static Lexicon shipped(String name, boolean strokes) {
        Map<String, String> meanings = new HashMap<>();
        text(name)
                .lines()
                .filter(line -> line.contains(":") && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    for (String word : line.substring(colon + 1).split(",", -1)) {
                        if (!word.isBlank()) {
                            meanings.putIfAbsent(
                                    key(word, strokes), line.substring(0, colon).strip());
                        }
                    }
                });
        return new Lexicon(meanings, strokes);
    }

    Optional<String> meaning(String word) {
        return Optional.ofNullable(meanings.get(key(word, strokes)));
    }

    /** Lower case, letters, digits and the signs that mean something. */
    static String key(String word) {
        return key(word, false);
    }

    private static String key(String word, boolean strokes) {
        String letters = word.toLowerCase(Locale.ROOT)
                .replaceAll(strokes ? "[^\\p{L}\\p{N}%?/✓✔✗✘☑☒👍]" : "[^\\p{L}\\p{N}%?]", "");
        return letters.isEmpty() ? word.strip() : letters;
    }

    private static String text(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

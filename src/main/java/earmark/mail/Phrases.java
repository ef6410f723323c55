package earmark.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The expressions of one list: words are data, not code. One a line, {@code #} begins a comment line; case does not
 * count. Thread-safe.
 */
final class Phrases {
    private final List<Pattern> patterns;

    private Phrases(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Reads a list that comes with earmark. */
    static Phrases load(String name) {
        try (InputStream in = Phrases.class.getResourceAsStream("/earmark/mail/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the list " + name + " is not in the jar");
            }
            return new Phrases(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.compile(line.strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one of them is the whole line. */
    boolean match(String line) {
        String plain = line.strip();
        return !plain.isEmpty()
                && patterns.stream().anyMatch(it -> it.matcher(plain).matches());
    }

    /** Whether the text begins with one of them. */
    boolean begin(String text) {
        String plain = text.strip();
        return !plain.isEmpty()
                && patterns.stream().anyMatch(it -> it.matcher(plain).lookingAt());
    }

    /** How many of them stand in the text. */
    long countIn(String text) {
        return patterns.stream().filter(it -> it.matcher(text).find()).count();
    }
}

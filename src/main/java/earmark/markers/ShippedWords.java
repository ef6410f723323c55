package earmark.markers;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.syntax.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The word lists that come with earmark, read when first asked for. Thread-safe. */
public final class ShippedWords implements Names {
    private static final String FOLDER = "/earmark/words/";
    private final Map<String, Optional<Pattern>> read = new ConcurrentHashMap<>();

    /** None is read yet. */
    public ShippedWords() {}

    @Override
    public Optional<Pattern> meaning(String name) {
        // not computeIfAbsent: patterns may name lists; two threads that both read get the same
        Optional<Pattern> known = read.get(name);
        if (known == null) {
            known = read(name);
            read.put(name, known);
        }
        return known;
    }

    private Optional<Pattern> read(String name) {
        var problems = new ArrayList<Problem>();
        Optional<Pattern> pattern = content(name + ".txt")
                .flatMap(text -> WordPatterns.of(WordList.read(name + ".txt", text, problems), problems))
                .or(() -> content(name + ".pattern")
                        .flatMap(text -> WordPatterns.ofPatterns(
                                WordList.read(name + ".pattern", text, problems), this, problems)));
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return pattern;
    }

    private static Optional<String> content(String file) {
        try (InputStream in = ShippedWords.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

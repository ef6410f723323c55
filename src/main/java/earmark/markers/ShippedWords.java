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
        return read.computeIfAbsent(name, ShippedWords::read);
    }

    private static Optional<Pattern> read(String name) {
        String file = name + ".txt";
        try (InputStream in = ShippedWords.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                return Optional.empty();
            }
            var problems = new ArrayList<Problem>();
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Optional<Pattern> pattern = WordPatterns.of(WordList.read(file, content, problems), problems);
            if (!problems.isEmpty()) {
                throw new EarmarkException(problems);
            }
            return pattern;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

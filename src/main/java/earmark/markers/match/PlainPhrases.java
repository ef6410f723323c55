package earmark.markers.match;

import earmark.markers.Pattern;
import java.util.List;
import java.util.Optional;

/** Patterns that are nothing but phrases. Thread-safe. */
public final class PlainPhrases {
    private PlainPhrases() {}

    /**
     * Every phrase a pattern stands for, each a list of {@link Pattern.Word} and {@link Pattern.Wildcard}.
     *
     * @return empty for a pattern with distances, conditions, sides or windows in it, and for one that stands for too
     *     many phrases
     */
    public static Optional<List<List<Pattern>>> of(Pattern pattern) {
        return Paths.of(pattern);
    }
}

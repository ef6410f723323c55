package earmark.markers.match;

import earmark.model.Place;
import earmark.model.Speaker;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place that a pattern matches.
 *
 * @param place where
 * @param speaker whose words they are
 * @param confidence the least confidence of the words the pattern names, in [0, 1]; words in a gap do not count; 1 in
 *     writing
 * @param fields what the pattern captured, by name; iterates in name order
 * @param doubt why it cannot be told whether it really matches, for a person to read; null when it does
 */
public record Match(
        Place place,
        Speaker speaker,
        double confidence,
        Map<String, String> fields,
        @Nullable String doubt) {
    /** Copies the fields in name order. */
    public Match {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Whether it can be told that it matches. */
    public boolean isCertain() {
        return doubt == null;
    }
}

package earmark.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One observation: these words, at this place, match that marker. Says nothing about good or bad.
 *
 * @param marker what was found
 * @param speaker whose words they are
 * @param place where
 * @param confidence how likely it is that what it rests on was said, in [0, 1]; 1 in writing
 * @param origin what found it, for example {@code apology.mark:4}
 * @param fields what was read off at that place, by name, iterating in name order: captured words
 *     ({@code amount}), measures as decimal numbers ({@code seconds}); mostly empty
 */
public record Finding(
        MarkerRef marker, Speaker speaker, Place place, double confidence, String origin, Map<String, String> fields) {
    /** Checks the range and copies the fields. */
    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** A finding of which nothing more was read off. */
    public Finding(MarkerRef marker, Speaker speaker, Place place, double confidence, String origin) {
        this(marker, speaker, place, confidence, origin, Map.of());
    }
}

package earmark.corpus;

import earmark.model.Speaker;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of somebody's labels stand for one of our markers.
 *
 * @param marker our name
 * @param labels theirs; one of them is enough
 * @param by whose segments are looked at; null: everybody's
 */
public record LabelMap(
        String marker, Set<String> labels, @Nullable Speaker by) {
    /** Copies the labels, in order. */
    public LabelMap {
        labels = java.util.Collections.unmodifiableSet(new TreeSet<>(labels));
    }
}

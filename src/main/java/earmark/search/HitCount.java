package earmark.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much was found. Every hit counted was seen by the matcher; nothing is estimated.
 *
 * @param hits how many that certainly match
 * @param interactions in how many interactions
 * @param doubtful how many places besides of which it cannot be told whether they match
 * @param doubtfulInteractions in how many interactions those are, some of which may have certain hits too
 * @param complete whether these are all; if not there are at least so many
 * @param facets how many interactions with certain hits have each value, by the name of the facet in the order asked for; of one
 *     facet the most frequent value first. What a fact is not known of has the value {@code ""}.
 */
public record HitCount(
        long hits,
        long interactions,
        long doubtful,
        long doubtfulInteractions,
        boolean complete,
        Map<String, Map<String, Long>> facets) {
    /** Copies the facets in their order. */
    public HitCount {
        var copy = new java.util.LinkedHashMap<String, Map<String, Long>>();
        facets.forEach((name, values) -> copy.put(name, mostFirst(values)));
        facets = Collections.unmodifiableMap(copy);
    }

    private static Map<String, Long> mostFirst(Map<String, Long> values) {
        List<Map.Entry<String, Long>> entries = new ArrayList<>(new TreeMap<>(values).entrySet());
        entries.sort(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue()));
        var sorted = new java.util.LinkedHashMap<String, Long>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}

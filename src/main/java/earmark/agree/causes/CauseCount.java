package earmark.agree.causes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a cause stands behind disagreements.
 *
 * @param question {@code form.question}
 * @param marker id of the marker
 * @param kind the cause
 * @param count disagreements
 */
public record CauseCount(String question, String marker, Cause.Kind kind, int count) {
    /** Counts, by question, the most frequent cause first. */
    public static List<CauseCount> of(List<Disagreement> disagreements) {
        var counts = new TreeMap<String, Map<Cause.Kind, Integer>>();
        var markers = new TreeMap<String, String>();
        for (Disagreement disagreement : disagreements) {
            String question = disagreement.criterion().toString();
            markers.put(question, disagreement.marker());
            counts.computeIfAbsent(question, key -> new EnumMap<>(Cause.Kind.class))
                    .merge(disagreement.cause().kind(), 1, Integer::sum);
        }
        var all = new ArrayList<CauseCount>();
        counts.forEach((question, kinds) -> kinds.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(kind -> all.add(
                        new CauseCount(question, markers.getOrDefault(question, ""), kind.getKey(), kind.getValue()))));
        return List.copyOf(all);
    }
}

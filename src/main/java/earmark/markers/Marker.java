package earmark.markers;

import earmark.model.MarkerRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One behaviour to look for, as a marker file defines it.
 *
 * @param ref its name and version
 * @param title what it is, for people
 * @param source where the definition comes from
 * @param by whose words count
 * @param minConfidence below it a match is "cannot tell"; 0 when the file sets none
 * @param says each {@code say} line on its own
 * @param stages how the pattern was put together, from all {@code say} lines to the whole; never empty
 * @param notes optional texts: clause, owner, reason
 * @param examples in file order
 * @param origin {@code file:line} of its first line
 */
public record Marker(
        MarkerRef ref,
        String title,
        String source,
        Side by,
        double minConfidence,
        List<Stage> says,
        List<Stage> stages,
        Map<String, String> notes,
        List<Example> examples,
        String origin) {
    /** Copies what can change. */
    public Marker {
        says = List.copyOf(says);
        stages = List.copyOf(stages);
        notes = java.util.Collections.unmodifiableMap(new TreeMap<>(notes));
        examples = List.copyOf(examples);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a marker without a pattern: " + ref);
        }
    }

    /**
     * A line of the file and the pattern up to it.
     *
     * @param key the line's key, for example {@code notin}
     * @param origin {@code file:line}
     * @param pattern what is looked for when the lines after it are left out
     */
    public record Stage(String key, String origin, Pattern pattern) {}

    /** The whole pattern. */
    public Pattern pattern() {
        return stages.get(stages.size() - 1).pattern();
    }
}

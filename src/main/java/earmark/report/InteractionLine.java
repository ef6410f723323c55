package earmark.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a list says about an interaction.
 *
 * @param id its id
 * @param medium CALL, EMAIL …
 * @param start when it began, ISO-8601; empty when unknown
 * @param durationMs length of the recording in milliseconds; null when there is none
 * @param turns how many
 * @param source the name it was read under
 * @param facts what is known about it, in name order
 * @param findings how many of each marker, in name order
 */
public record InteractionLine(
        String id,
        String medium,
        String start,
        @Nullable Long durationMs,
        int turns,
        String source,
        Map<String, String> facts,
        Map<String, Integer> findings) {
    /** Copies the maps in name order. */
    public InteractionLine {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    }
}

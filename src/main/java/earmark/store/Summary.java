package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An interaction on one line.
 *
 * @param id its id
 * @param medium how the two sides met
 * @param startedAt when it began; null when not known
 * @param durationMs length of the recording in milliseconds; null when there is none
 * @param turns how many
 * @param source the name it was first read under
 * @param facts what is known about it, in name order
 * @param findings how many of each marker that was found, by marker id, in name order
 * @param problems what was wrong with its input
 */
public record Summary(
        InteractionId id,
        Medium medium,
        @Nullable Instant startedAt,
        @Nullable Long durationMs,
        int turns,
        String source,
        Map<String, String> facts,
        Map<String, Integer> findings,
        List<Problem> problems) {
    /** Copies what can change. */
    public Summary {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
        problems = List.copyOf(problems);
    }
}

package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interaction without its words, as figures over many need it.
 *
 * @param id its id
 * @param medium how the two sides met
 * @param startedAt when it began; null when not known
 * @param source the name it was first read under
 * @param durationMs length of the recording in milliseconds; null when there is none
 * @param active when anybody was heard, in no order
 * @param facts what is known about it
 * @param present the markers that were found
 * @param absent the markers that were looked for and not found; of all others it cannot be told
 * @param seconds what was read off as {@code seconds} at the findings of the marker asked for, one a finding; empty text
 *     where nothing was
 */
public record Outline(
        InteractionId id,
        Medium medium,
        @Nullable Instant startedAt,
        String source,
        @Nullable Long durationMs,
        List<TimeSpan> active,
        Map<String, String> facts,
        Set<String> present,
        Set<String> absent,
        List<String> seconds) {
    /** Copies what can change. */
    public Outline {
        active = List.copyOf(active);
        facts = Map.copyOf(facts);
        present = Set.copyOf(present);
        absent = Set.copyOf(absent);
        seconds = List.copyOf(seconds);
    }
}

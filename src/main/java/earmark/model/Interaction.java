package earmark.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call, email thread or chat as it was read: the raw material of everything else, kept as it is.
 *
 * @param id from the source bytes
 * @param medium how the two sides met
 * @param startedAt when it began; null when no source says so, for a file's date is not the call's
 * @param turns in time order; {@code turns.get(i).index() == i}
 * @param facts what is known about it beside the words (agent, team, queue …), iterating in name order
 * @param provenance where it came from
 * @param sound what was measured in the audio; null when there is none
 * @param problems what was wrong with the input although it could be read, for example audio that was cut short
 */
public record Interaction(
        InteractionId id,
        Medium medium,
        @Nullable Instant startedAt,
        List<Turn> turns,
        Map<String, String> facts,
        Provenance provenance,
        @Nullable Sound sound,
        List<Problem> problems) {
    /** Copies what can change and checks that turns are numbered in order. */
    public Interaction {
        turns = List.copyOf(turns);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        problems = List.copyOf(problems);
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).index() != i) {
                throw new IllegalArgumentException("turn " + turns.get(i).index() + " stands at position " + i);
            }
        }
    }

    /** The same with other turns. */
    public Interaction withTurns(List<Turn> others) {
        return new Interaction(id, medium, startedAt, others, facts, provenance, sound, problems);
    }
}

package earmark.feedback;

import earmark.score.Observed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say to an agent.
 *
 * @param what the question's text
 * @param said what the assessor answered, and wrote beside it
 * @param evaluation id of the evaluation it stands in
 * @param reference what the assessor calls the interaction
 * @param at when it was handed in; null when not known
 * @param observed what it rests on, with places where there are any
 */
public record Point(
        String what,
        String said,
        String evaluation,
        String reference,
        @Nullable Instant at,
        List<Observed> observed) {
    /** Copies the list. */
    public Point {
        observed = List.copyOf(observed);
    }

    /** Whether it can be listened to, or read. */
    public boolean hasPlace() {
        return observed.stream().anyMatch(seen -> seen.place() != null);
    }
}

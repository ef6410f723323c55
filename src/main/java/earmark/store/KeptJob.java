package earmark.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background, as it is kept.
 *
 * @param id of it
 * @param kind what work it is
 * @param title for people
 * @param state how far it is
 * @param payload what it works on, as JSON
 * @param result what came of it so far, as JSON
 * @param madeBy who asked for it
 * @param madeAt when
 * @param endedAt when it ended; null while it has not
 */
public record KeptJob(
        String id,
        String kind,
        String title,
        State state,
        String payload,
        String result,
        String madeBy,
        Instant madeAt,
        @Nullable Instant endedAt) {
    /** How far a job is. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        /** It is at work. */
        RUNNING,
        /** It is through; single things may have failed, which its result says. */
        DONE,
        /** It could not be done. */
        FAILED,
        /** Somebody stopped it. */
        CANCELLED;

        /** Whether nothing more happens. */
        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** The same in another state. */
    public KeptJob in(State next, String outcome, @Nullable Instant ended) {
        return new KeptJob(id, kind, title, next, payload, outcome, madeBy, madeAt, ended);
    }
}

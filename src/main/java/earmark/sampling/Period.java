package earmark.sampling;

import java.time.Instant;

/**
 * A stretch of time that is drawn from by itself.
 *
 * @param label {@code 2026-W40}, {@code 2026-10}, {@code 2026-10-01} or {@code all}
 * @param from its first moment
 * @param until the first moment after it
 */
public record Period(String label, Instant from, Instant until) {
    /** Whether a moment lies in it. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}

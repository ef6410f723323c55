package earmark.feedback;

import java.time.Instant;

/**
 * One step of a coaching item.
 *
 * @param at when
 * @param state what it came to
 * @param by who did it
 * @param note in words; may be empty
 */
public record CoachingStep(Instant at, CoachingState state, String by, String note) {}

package earmark.feedback;

import java.time.Instant;

/**
 * One step of an appeal.
 *
 * @param at when
 * @param state what it came to
 * @param by who did it
 * @param why in words
 */
public record AppealStep(Instant at, AppealState state, String by, String why) {}

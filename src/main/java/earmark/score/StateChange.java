package earmark.score;

import java.time.Instant;

/**
 * One step in the life of an evaluation.
 *
 * @param at when
 * @param state what it came to
 * @param by who did it
 * @param why in words; may be empty
 */
public record StateChange(Instant at, EvaluationState state, String by, String why) {}

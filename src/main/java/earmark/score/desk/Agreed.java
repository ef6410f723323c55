package earmark.score.desk;

import earmark.model.InteractionId;
import earmark.score.AnswerValue;
import java.time.Instant;

/**
 * What a calibration session came to agree on.
 *
 * @param interaction about which interaction
 * @param question id of the question
 * @param value the answer
 * @param by who put it down
 * @param why in words
 * @param at when
 */
public record Agreed(
        InteractionId interaction, String question, AnswerValue value, String by, String why, Instant at) {}

package earmark.pipeline.past;

import earmark.model.InteractionId;
import earmark.score.FormRef;

/**
 * An answer that rules propose, and that comes out otherwise by another pack.
 *
 * @param interaction where
 * @param form of which form
 * @param question to which question, by its id
 * @param marker the marker that answers it
 * @param before as it was, in words
 * @param after as it is
 */
public record AnswerChange(
        InteractionId interaction, FormRef form, String question, String marker, String before, String after) {}

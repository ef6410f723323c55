package earmark.index.meaning;

import earmark.model.InteractionId;
import earmark.model.TextSpan;

/**
 * Words of a turn that have a vector.
 *
 * @param interaction in which interaction
 * @param turn in which of its turns
 * @param at which characters of it
 */
public record Stretch(InteractionId interaction, int turn, TextSpan at) {}

package earmark.index;

import earmark.model.InteractionId;

/**
 * A turn that may hold what was looked for.
 *
 * @param interaction in which interaction
 * @param turn which of its turns
 */
public record Candidate(InteractionId interaction, int turn) {}

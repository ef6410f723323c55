package earmark.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands: what a person reads or listens to in order to check it.
 *
 * @param interaction in which interaction
 * @param turn in which of its turns
 * @param at which characters of that turn's text
 * @param time which stretch of the recording; null in writing
 */
public record Place(
        InteractionId interaction,
        int turn,
        TextSpan at,
        @Nullable TimeSpan time) {}

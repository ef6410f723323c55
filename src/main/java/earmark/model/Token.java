package earmark.model;

/**
 * A word as rules see it.
 *
 * @param at its characters in the turn's own text
 * @param form what rules compare: compatibility-normalised, lower case, apostrophes straight
 */
public record Token(TextSpan at, String form) {}

package earmark.markers.explain;

/**
 * A word with how sure the recogniser was of it.
 *
 * @param text as it stands in the turn
 * @param confidence in [0, 1]; 1 in writing
 */
public record HeardWord(String text, double confidence) {}

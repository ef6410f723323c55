package earmark.agree;

/**
 * What stood in place of the expected.
 *
 * @param marker about which marker
 * @param kind false alarms, or misses
 * @param with the label people gave, or the marker that was found; {@code (none)} when there was nothing
 * @param times in how many segments
 */
public record Confusion(String marker, Mistake.Kind kind, String with, int times) {}

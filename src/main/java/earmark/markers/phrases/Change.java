package earmark.markers.phrases;

/**
 * Other words in the place of some words of a turn.
 *
 * @param from first word that they replace
 * @param to one past the last
 * @param words how many stand there instead
 */
public record Change(int from, int to, int words) {}

package earmark.store;

/**
 * How much is kept.
 *
 * @param interactions how many
 * @param turns how many they have together
 * @param failures how many things could not be taken in
 * @param lastChange number of the latest change; 0 when nothing was ever kept
 */
public record Totals(long interactions, long turns, long failures, long lastChange) {}

package earmark.score.imports;

/**
 * What a column was taken for.
 *
 * @param column its letters
 * @param header what stands above it
 * @param takenAs what it holds: a role, or {@code question id}
 */
public record ColumnPlan(String column, String header, String takenAs) {}

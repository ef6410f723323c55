package earmark.score.imports;

/**
 * What a column was taken for.
 *
 * @param column its letters; the number of the row where a column is an evaluation
 * @param header what stands above or before it
 * @param takenAs what it holds: a role, or {@code question id}
 */
public record ColumnPlan(String column, String header, String takenAs) {}

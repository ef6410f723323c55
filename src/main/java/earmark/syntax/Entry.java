package earmark.syntax;

/**
 * One {@code key value} of a block.
 *
 * @param key the first word of the line
 * @param at where the key stands
 * @param value the rest, without comments; possibly empty
 */
public record Entry(String key, Position at, Value value) {}

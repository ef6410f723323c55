package earmark.syntax;

import java.util.List;

/**
 * One block of a file: a line that begins in the first column, and the indented lines below it.
 *
 * @param kind the first word of the first line, for example {@code marker}
 * @param head the rest of the first line, for example {@code apology v3}
 * @param at where the block begins
 * @param entries its lines, in file order
 */
public record Block(String kind, Value head, Position at, List<Entry> entries) {
    /** Copies the entries. */
    public Block {
        entries = List.copyOf(entries);
    }

    /** The entries with that key, in file order. */
    public List<Entry> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).toList();
    }
}

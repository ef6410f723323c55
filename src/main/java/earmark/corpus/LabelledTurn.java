package earmark.corpus;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people said about one turn.
 *
 * @param name what the file calls it
 * @param line where it stands in the file, from 1; in JSON the number of its row
 * @param labels theirs, in order; empty when it has none
 * @param asked whether people were asked about it; false for what only stands before it
 */
public record LabelledTurn(String name, long line, Set<String> labels, boolean asked) {
    /** Copies the labels, in order. */
    public LabelledTurn {
        labels = Collections.unmodifiableSet(new TreeSet<>(labels));
    }
}

package earmark.imports;

import earmark.model.Problem;
import java.util.List;

/**
 * What could be made of a file, and what could not.
 *
 * @param markers in the order of the file
 * @param notes what was not carried over, or means something slightly else now: where, what, what to do
 */
public record Imported(List<MarkerDraft> markers, List<Problem> notes) {
    /** Copies the lists. */
    public Imported {
        markers = List.copyOf(markers);
        notes = List.copyOf(notes);
    }

    /** The markers as a marker file. */
    public String text() {
        return String.join("\n", markers.stream().map(MarkerDraft::text).toList());
    }
}

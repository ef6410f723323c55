package earmark.markers.catalog;

import earmark.model.Problem;
import java.util.List;

/**
 * The markers of a folder as they would be with a draft.
 *
 * @param catalog those that can be read, with examples or still without
 * @param problems what is wrong in the files; no example was run
 * @param wanted what is not there yet and must be before the draft is a marker: a title, a source, examples
 */
public record DraftCatalog(MarkerCatalog catalog, List<Problem> problems, List<Problem> wanted) {
    /** Copies the lists. */
    public DraftCatalog {
        problems = List.copyOf(problems);
        wanted = List.copyOf(wanted);
    }
}

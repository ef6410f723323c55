package earmark.search;

import earmark.model.Problem;
import java.util.List;

/**
 * What a search found.
 *
 * @param hits interactions in order of rank, hits of one interaction together and in the order of its turns
 * @param more whether there are more than were asked for
 * @param notes what a person should know about how complete this is; empty when nothing
 */
public record SearchResult(List<Hit> hits, boolean more, List<Problem> notes) {
    /** Copies the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }
}

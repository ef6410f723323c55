package earmark.search;

import earmark.model.Problem;
import java.util.List;

/**
 * What a search found.
 *
 * @param hits in the order that was asked for, those that cannot be told after all that certainly match; by relevance or
 *     date, hits of one interaction are together and in the order of its turns
 * @param more whether there are more than were asked for
 * @param counted how much there is, as far as it was looked through
 * @param notes what a person should know about how complete this is; empty when nothing
 */
public record SearchResult(List<Hit> hits, boolean more, HitCount counted, List<Problem> notes) {
    /** Copies the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }
}

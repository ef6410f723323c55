package earmark.search;

import earmark.model.Problem;
import java.util.List;

/**
 * How far a count is.
 *
 * @param count what was seen so far; at least so many there are
 * @param counting whether it goes on: ask again
 * @param notes what a person should know about how complete this is; empty when nothing, and while it goes on
 */
public record CountSoFar(HitCount count, boolean counting, List<Problem> notes) {
    /** Copies the notes. */
    public CountSoFar {
        notes = List.copyOf(notes);
    }
}

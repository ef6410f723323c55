package earmark.search;

import earmark.model.Problem;
import java.util.List;

/**
 * What was done to bring the index to the state of the database.
 *
 * @param elsewhere whether another process has the right to write the index; it will do what is left to do
 * @param interactions how many were put in or taken out
 * @param turns how many were put in
 * @param rebuiltBecause why all of it had to be built anew; empty when it had not
 * @param problems interactions that could not be read, and so are not in the index
 */
public record CatchUp(boolean elsewhere, int interactions, int turns, String rebuiltBecause, List<Problem> problems) {
    /** There was nothing to do. */
    static final CatchUp NOTHING = new CatchUp(false, 0, 0, "", List.of());

    /** Somebody else is at it. */
    static final CatchUp ELSEWHERE = new CatchUp(true, 0, 0, "", List.of());

    /** Copies the problems. */
    public CatchUp {
        problems = List.copyOf(problems);
    }
}

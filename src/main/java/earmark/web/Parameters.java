package earmark.web;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters an address takes, as the description says. One that it does not know was meant for something, and an answer
 * that does not heed it would be taken for one that does.
 *
 * @param names of all of them
 */
record Parameters(Set<String> names) {
    /** Copies the names. */
    Parameters {
        names = Set.copyOf(names);
    }

    /**
     * Lets a request pass that says nothing else.
     *
     * @throws EarmarkException with every parameter that is none of these
     */
    void check(Context context) {
        List<Problem> unknown = context.queryParamMap().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new Problem(
                        "parameter " + name,
                        "this address takes none of that name",
                        names.isEmpty() ? "leave it out" : "one of " + String.join(", ", new TreeSet<>(names))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new EarmarkException(unknown);
        }
    }
}

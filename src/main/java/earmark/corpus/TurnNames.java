package earmark.corpus;

import earmark.model.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which turns the interactions of a table have: one that is there twice is told, once an interaction. Use from one thread. */
final class TurnNames {
    private final Map<String, Set<String>> turns = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Consumer<Problem> problems;

    TurnNames(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Takes the next row; without an interaction or a turn there is nothing to tell apart. */
    void add(TurnRow row, String at) {
        if (!row.interaction().isEmpty()
                && !row.turn().isEmpty()
                && !turns.computeIfAbsent(row.interaction(), any -> new HashSet<>())
                        .add(row.turn())
                && told.add(row.interaction())) {
            problems.accept(new Problem(
                    at,
                    "turn " + row.turn() + " of " + row.interaction() + " is there twice",
                    "both count; number the turns of an interaction so that a finding says which one it stands in"));
        }
    }
}

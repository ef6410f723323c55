package earmark.intake;

import earmark.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What was found in the files and folders handed over.
 *
 * @param sources what can be read, in the order in which it was found
 * @param problems what could not be used, and facts that could not be read
 * @param passedOver other files in folders: nothing earmark reads, and nobody named them
 * @param lookedAt files and folders about which the problems are the whole truth now: all that were gone through or
 *     named but those passed over, and what was read beside them; absolute, and as they were handed over
 */
public record Gathered(List<Source> sources, List<Problem> problems, List<Path> passedOver, Set<Path> lookedAt) {
    /** Copies the lists and the set. */
    public Gathered {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        passedOver = List.copyOf(passedOver);
        lookedAt = Set.copyOf(lookedAt);
    }
}

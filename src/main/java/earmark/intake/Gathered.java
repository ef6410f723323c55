package earmark.intake;

import earmark.model.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What was found in the files and folders handed over.
 *
 * @param sources what can be read, in the order in which it was found
 * @param problems what could not be used, and facts that could not be read
 * @param passedOver other files in folders: nothing earmark reads, and nobody named them
 */
public record Gathered(List<Source> sources, List<Problem> problems, List<Path> passedOver) {
    /** Copies the lists. */
    public Gathered {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        passedOver = List.copyOf(passedOver);
    }
}

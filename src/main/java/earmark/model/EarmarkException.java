package earmark.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a caller cannot go on because of its input; carries every problem found, not only the first. */
public final class EarmarkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * With all that was found.
     *
     * @param problems at least one
     */
    public EarmarkException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** With one problem. */
    public EarmarkException(String where, String what, String hint) {
        this(List.of(new Problem(where, what, hint)));
    }

    /** What was wrong; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}

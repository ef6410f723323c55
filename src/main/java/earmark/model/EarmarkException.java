package earmark.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a caller cannot go on because of its input; carries every problem found, not only the first. */
public final class EarmarkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final boolean unknown;

    /**
     * With all that was found.
     *
     * @param problems at least one
     */
    public EarmarkException(List<Problem> problems) {
        this(problems, false);
    }

    private EarmarkException(List<Problem> problems, boolean unknown) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.problems = List.copyOf(problems);
        this.unknown = unknown;
    }

    /** With one problem. */
    public EarmarkException(String where, String what, String hint) {
        this(List.of(new Problem(where, what, hint)));
    }

    /** What was named is not there (any more). */
    public static EarmarkException unknown(String where, String what, String hint) {
        return new EarmarkException(List.of(new Problem(where, what, hint)), true);
    }

    /** Whether it is that what was named is not there. */
    public boolean isUnknown() {
        return unknown;
    }

    /** What was wrong; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}

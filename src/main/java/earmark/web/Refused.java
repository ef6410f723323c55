package earmark.web;

import earmark.model.Problem;
import java.util.List;

/** A request that is not answered, with the HTTP status and what to do about it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;

    /**
     * A refusal.
     *
     * @param status HTTP status, 400 to 499
     * @param problem where, what and what to do, for a person to read
     */
    public Refused(int status, Problem problem) {
        super(problem.toString());
        this.status = status;
        this.problems = List.of(problem);
    }

    /** There is no such thing here (any more). */
    public static Refused unknown(String what, String name) {
        return new Refused(404, new Problem(what + " " + name, "there is none of that name", "look it up in the list"));
    }

    /** What was sent can be read, and cannot be done. */
    public static Refused bad(String where, String what, String remedy) {
        return new Refused(422, new Problem(where, what, remedy));
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}

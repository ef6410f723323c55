package earmark.pipeline;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** What becomes of a fault in one source of many: a sentence, and the others go on. */
final class SourceFault {
    private static final long LONGEST_WAIT_S = 15;

    private SourceFault() {}

    /**
     * The problems a person is told.
     *
     * @param name the source
     * @param fault what its work ended with; a fault of our own is named by its place, never by its message, which may
     *     hold somebody's words
     */
    static List<Problem> of(String name, Throwable fault) {
        if (fault instanceof EarmarkException known) {
            return known.problems().stream()
                    .map(problem -> located(name, problem))
                    .toList();
        }
        if (fault instanceof IOException) {
            return List.of(new Problem(name, "cannot be read: " + fault.getMessage(), "check its rights"));
        }
        StackTraceElement[] trace = fault.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return List.of(new Problem(
                name, "a fault in earmark itself: " + fault.getClass().getSimpleName() + where, "please report it"));
    }

    /** A file's name alone does not say which of several it was. */
    private static Problem located(String name, Problem problem) {
        return name.endsWith(problem.where()) ? new Problem(name, problem.what(), problem.hint()) : problem;
    }

    /** Waits until threads that were told to stop have stopped. */
    static void await(ExecutorService threads) {
        try {
            threads.awaitTermination(LONGEST_WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package earmark.pipeline;

import earmark.model.InteractionId;
import earmark.model.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one source of a batch.
 *
 * @param source the file, or for mail the file and the message
 * @param status what became of it
 * @param id what it is kept as; null when it failed
 * @param turns how many turns it has; 0 when it failed
 * @param findings how many findings; 0 when it failed
 * @param problems why it failed, or what was wrong although it was kept
 */
public record BatchRow(
        String source, Status status, @Nullable InteractionId id, int turns, int findings, List<Problem> problems) {
    /** Copies the problems. */
    public BatchRow {
        problems = List.copyOf(problems);
    }

    /** What can become of a source. */
    public enum Status {
        /** New, and now kept. */
        KEPT,
        /** A kept one that was read afresh or told otherwise, or an email thread that has grown. */
        RENEWED,
        /** The same content is kept already; nothing changed. */
        KEPT_BEFORE,
        /** Could not be read; the batch went on. */
        FAILED
    }

    static BatchRow keptBefore(String source, InteractionId id, boolean mended) {
        List<Problem> note = mended
                ? List.of(new Problem(source, "its kept original was gone or damaged, and has been put back", ""))
                : List.of();
        return new BatchRow(source, Status.KEPT_BEFORE, id, 0, 0, note);
    }

    /** The same with one problem more. */
    BatchRow noting(Problem problem) {
        return new BatchRow(
                source,
                status,
                id,
                turns,
                findings,
                Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }

    static BatchRow failed(String source, List<Problem> problems) {
        return new BatchRow(source, Status.FAILED, null, 0, 0, problems);
    }
}

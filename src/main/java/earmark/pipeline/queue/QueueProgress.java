package earmark.pipeline.queue;

import earmark.model.Problem;
import java.util.List;

/**
 * How far the queue is known.
 *
 * @param looked how many interactions were looked at
 * @param of how many there are
 * @param ready whether all that was there at the start was looked at
 * @param risk why nothing was learned from past scores, in words; empty when it was
 * @param problems what could not be read
 */
public record QueueProgress(int looked, int of, boolean ready, String risk, List<Problem> problems) {
    /** Copies the list. */
    public QueueProgress {
        problems = List.copyOf(problems);
    }
}

package earmark.pipeline.queue;

import earmark.model.Medium;
import earmark.sampling.work.Task;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to hear and score.
 *
 * @param task what of which interaction
 * @param reference what people call the interaction
 * @param medium how the two sides met
 * @param startedAt when it began; null when not known
 * @param durationMs length of the recording; null when there is none
 * @param agent who is scored; empty when not known
 * @param team the agent's; empty when not known
 * @param reasons why it is here, the heaviest first; never empty
 * @param priority in [0, 1] of what was flagged; see {@link earmark.flag.Flagged}; null where it is only sampled
 * @param drawnFor whom a sampling plan gave it to; empty for nobody
 * @param scoredBy who has handed in a score of it
 */
public record QueueItem(
        Task task,
        String reference,
        Medium medium,
        @Nullable Instant startedAt,
        @Nullable Long durationMs,
        String agent,
        String team,
        List<QueueReason> reasons,
        @Nullable Double priority,
        String drawnFor,
        List<String> scoredBy) {
    /** What comes first: by priority, what was only sampled last; equal ones by id, so that the order stays. */
    static final Comparator<QueueItem> FIRST = Comparator.comparing(
                    (QueueItem item) -> item.priority(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(item -> item.task().interaction().value())
            .thenComparing(item -> item.task().round());

    /** Copies the lists. */
    public QueueItem {
        reasons = List.copyOf(reasons);
        scoredBy = List.copyOf(scoredBy);
    }

    /** Whether it has been scored by whom it is for. */
    boolean isScored() {
        return drawnFor.isEmpty() ? !scoredBy.isEmpty() : scoredBy.contains(drawnFor);
    }
}

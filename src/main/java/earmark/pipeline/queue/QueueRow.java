package earmark.pipeline.queue;

import earmark.sampling.work.WorkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing to score and how it stands.
 *
 * @param item what
 * @param state how far it is
 * @param assignee who has it, or whom it was drawn for; empty for nobody
 * @param since when that came to be; null where nobody has done anything yet
 * @param by who did that; empty for nobody
 * @param why it was set aside; empty otherwise
 */
public record QueueRow(
        QueueItem item,
        WorkState state,
        String assignee,
        @Nullable Instant since,
        String by,
        String why) {}

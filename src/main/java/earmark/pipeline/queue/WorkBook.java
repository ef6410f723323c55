package earmark.pipeline.queue;

import earmark.sampling.work.Task;
import earmark.sampling.work.WorkState;
import earmark.sampling.work.WorkStep;
import earmark.store.WorkLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The latest step of every task, kept at hand; what others wrote since is read first. Thread-safe. */
final class WorkBook {
    private final WorkLog log;
    private final Map<Task, WorkLog.Kept> latest = new ConcurrentHashMap<>();
    private final AtomicLong read = new AtomicLong();

    WorkBook(WorkLog log) {
        this.log = log;
    }

    /** Reads what was written since. */
    void read() {
        for (WorkLog.Kept kept : log.since(read.get())) {
            latest.merge(kept.step().task(), kept, (one, other) -> one.number() > other.number() ? one : other);
            read.accumulateAndGet(kept.number(), Math::max);
        }
    }

    QueueRow row(QueueItem item) {
        WorkLog.Kept kept = latest.get(item.task());
        if (kept == null) {
            return new QueueRow(item, item.isScored() ? WorkState.DONE : WorkState.OPEN, item.drawnFor(), null, "", "");
        }
        WorkStep step = kept.step();
        return new QueueRow(item, step.state(), step.assignee(), step.at(), step.by(), step.why());
    }
}

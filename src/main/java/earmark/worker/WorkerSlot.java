package earmark.worker;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A place for one worker process: starts it when needed, replaces it when it is spent. {@link #close} may come from
 * any thread; all else from one at a time. */
final class WorkerSlot implements AutoCloseable {
    private static final Problem UNEXPLAINED = new Problem("", "failed without a reason", "report it");

    private final WorkerCommand command;
    private final Path folder;
    private final WorkerLimits limits;
    private volatile @Nullable WorkerProcess process;
    private volatile boolean closed;

    WorkerSlot(WorkerCommand command, Path folder, WorkerLimits limits) {
        this.command = command;
        this.folder = folder;
        this.limits = limits;
    }

    /** Asks and reads the answer; a worker that fails in any way is killed. */
    <T> T ask(Frame request, Wire.Reading<T> reading, LongConsumer progressMs)
            throws WorkerFailure, InterruptedException {
        WorkerProcess worker = running();
        boolean well = false;
        try {
            Frame answer = worker.ask(request, limits, progressMs);
            if (answer.kind() == Frame.Kind.FAILED) {
                var problems = Wire.read(answer.content(), Wire::problems);
                well = true;
                throw new EarmarkException(problems.isEmpty() ? List.of(UNEXPLAINED) : problems);
            }
            T read = Wire.read(answer.content(), reading);
            if (worker.stderr().takeMismatch()) {
                throw new EarmarkException(
                        "recogniser", "was fed at a rate that is not its own", "this is a fault of earmark; report it");
            }
            well = true;
            return read;
        } catch (IOException e) {
            throw new WorkerFailure(WorkerFailure.Way.JUNK, "an answer that cannot be read");
        } finally {
            if (!well) {
                drop();
            }
        }
    }

    /** Between two requests: a worker that has done or holds too much goes. */
    void rest() {
        WorkerProcess worker = process;
        if (worker != null && !worker.fit(limits)) {
            drop();
        }
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        drop();
    }

    private synchronized WorkerProcess running() throws WorkerFailure {
        if (closed) {
            throw new WorkerFailure(WorkerFailure.Way.CRASHED, "all workers were stopped");
        }
        WorkerProcess worker = process;
        if (worker == null) {
            try {
                worker = new WorkerProcess(command, folder);
            } catch (IOException e) {
                throw new EarmarkException(
                        "worker", "no worker process can be started: " + e.getMessage(), "check memory and Java");
            }
            process = worker;
        }
        return worker;
    }

    private synchronized void drop() {
        WorkerProcess worker = process;
        process = null;
        if (worker != null) {
            worker.close();
        }
    }
}

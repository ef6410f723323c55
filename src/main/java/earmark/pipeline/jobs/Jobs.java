package earmark.pipeline.jobs;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.store.JobLog;
import earmark.store.KeptJob;
import earmark.store.KeptJob.State;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does work in the background, one job after the other. Jobs are kept: what was waiting or running when the program
 * stopped is begun again by {@link #resume}. Thread-safe.
 */
public final class Jobs implements AutoCloseable {
    private static final int SECONDS_TO_END = 20;

    private final JobLog log;
    private final Clock clock;
    private final Map<String, JobWorker> workers;
    private final ExecutorService thread;
    private final Map<String, JobRun> runs = new ConcurrentHashMap<>();
    private final Map<String, Object> outcomes = new ConcurrentHashMap<>();
    private volatile Consumer<Throwable> unexpected = fault -> {};
    private volatile boolean closing;

    /**
     * Nothing runs yet.
     *
     * @param log where jobs are kept
     * @param clock tells when they were made and ended
     * @param workers what does each kind
     */
    public Jobs(JobLog log, Clock clock, Map<String, JobWorker> workers) {
        this.log = log;
        this.clock = clock;
        this.workers = Map.copyOf(workers);
        thread = Executors.newSingleThreadExecutor(task -> {
            var worker = new Thread(task, "jobs");
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * A job as it is now.
     *
     * @param job what was asked for
     * @param progress how far it is; of one of an earlier run of the program nothing but its result is known
     * @param outcome what came of it; null while it is not over, or of an earlier run of the program
     */
    public record Status(
            KeptJob job, JobRun.Progress progress, @Nullable Object outcome) {}

    /**
     * Begins again what was not over when the program was stopped.
     *
     * @param told is told of faults of ours
     */
    public void resume(Consumer<Throwable> told) {
        unexpected = told;
        log.open().forEach(this::enqueue);
    }

    /**
     * Has something done when its turn comes.
     *
     * @param kind one of the workers'
     * @param title for people
     * @param payload what it works on
     * @param by who asks
     */
    public Status submit(String kind, String title, String payload, String by) {
        if (!workers.containsKey(kind)) {
            throw new IllegalArgumentException("nobody does " + kind);
        }
        var job = new KeptJob(
                UUID.randomUUID().toString(), kind, title, State.WAITING, payload, "", by, clock.instant(), null);
        log.keep(job);
        enqueue(job);
        return status(job);
    }

    private void enqueue(KeptJob job) {
        runs.put(job.id(), new JobRun());
        thread.execute(() -> run(job));
    }

    private void run(KeptJob job) {
        JobRun run = runs.computeIfAbsent(job.id(), id -> new JobRun());
        if (closing) {
            return;
        }
        if (run.isStopped()) {
            log.keep(job.in(State.CANCELLED, "stopped before it began", clock.instant()));
            return;
        }
        log.keep(job.in(State.RUNNING, "", null));
        KeptJob ended = worked(job, run);
        // what is stopped with the program stays open, and is begun again
        if (!closing) {
            log.keep(ended);
        }
    }

    private KeptJob worked(KeptJob job, JobRun run) {
        try {
            JobWorker worker = workers.get(job.kind());
            if (worker == null) {
                return job.in(State.FAILED, "this program does not know such work", clock.instant());
            }
            Object outcome = worker.work(job.payload(), run);
            if (outcome != null) {
                outcomes.put(job.id(), outcome);
            }
            State state = run.isStopped() ? State.CANCELLED : State.DONE;
            return job.in(state, run.said(), clock.instant());
        } catch (JobRun.Stopped | InterruptedException e) {
            return job.in(State.CANCELLED, "stopped; what was done stays done", clock.instant());
        } catch (EarmarkException e) {
            e.problems().forEach(problem -> run.note(row(problem)));
            return job.in(
                    State.FAILED,
                    e.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")),
                    clock.instant());
        } catch (IOException e) {
            return job.in(State.FAILED, "a file could not be read or written: " + e.getMessage(), clock.instant());
        } catch (RuntimeException e) {
            unexpected.accept(e);
            return job.in(State.FAILED, "something went wrong in the server; its terminal says what", clock.instant());
        }
    }

    private static JobRow row(Problem problem) {
        return new JobRow(problem.where(), "failed", true, problem.what(), problem.hint(), null);
    }

    /** The latest first, at most so many. */
    public List<Status> latest(int limit) {
        return log.latest(limit).stream().map(this::status).toList();
    }

    /** One by its id. */
    public Optional<Status> find(String id) {
        return log.find(id).map(this::status);
    }

    private Status status(KeptJob job) {
        JobRun run = runs.get(job.id());
        return new Status(
                job, run == null ? new JobRun.Progress(0, 0, 0, List.of()) : run.progress(), outcomes.get(job.id()));
    }

    /** Stops a job; what it did stays done. Of one that is over nothing happens. */
    public Optional<Status> cancel(String id) {
        Optional.ofNullable(runs.get(id)).ifPresent(JobRun::stop);
        return find(id);
    }

    /** Waits until everything submitted so far is over: for tests and for closing. */
    void await() throws InterruptedException {
        try {
            thread.submit(() -> {}).get(SECONDS_TO_END * 3L, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("a job does not end", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        runs.values().forEach(JobRun::stop);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

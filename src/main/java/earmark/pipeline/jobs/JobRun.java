package earmark.pipeline.jobs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** How a running job goes. Written by its worker, read by whoever looks. Thread-safe. */
public final class JobRun {
    /** Failed rows are all kept up to this; of the others the latest. */
    private static final int MOST_ROWS = 200;

    private final Deque<JobRow> latest = new ArrayDeque<>();
    private final List<JobRow> failed = new ArrayList<>();
    private long planned;
    private long done;
    private long failures;
    private boolean stopped;
    private String says = "";
    private Runnable onStop = () -> {};

    /** Thrown where a job is told something after it was stopped; ends it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped");
        }
    }

    /** How much there is to do. */
    public synchronized void planned(long things) {
        planned = things;
    }

    /** One thing is done. Ends the job when it was stopped. */
    public void step() {
        count();
    }

    /** So many things are done by now. Ends the job when it was stopped. */
    void reached(long things) {
        synchronized (this) {
            done = things - 1;
        }
        count();
    }

    /** One thing is done, in one way or another. Ends the job when it was stopped. */
    public void step(JobRow row) {
        note(row);
        count();
    }

    private synchronized void count() {
        done++;
        if (stopped) {
            throw new Stopped();
        }
    }

    /** Something to tell besides what is counted. */
    public synchronized void note(JobRow row) {
        if (row.failed()) {
            failures++;
            if (failed.size() < MOST_ROWS) {
                failed.add(row);
            }
        } else {
            latest.addFirst(row);
            if (latest.size() > MOST_ROWS) {
                latest.removeLast();
            }
        }
    }

    /** What came of it in a sentence. */
    public synchronized void says(String sentence) {
        says = sentence;
    }

    /** What is done when it is stopped, at once if it was. */
    public void onStop(Runnable stop) {
        boolean now;
        synchronized (this) {
            onStop = stop;
            now = stopped;
        }
        if (now) {
            stop.run();
        }
    }

    void stop() {
        Runnable then;
        synchronized (this) {
            stopped = true;
            then = onStop;
        }
        then.run();
    }

    /** Whether somebody has stopped it. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    synchronized String said() {
        return says;
    }

    /**
     * How far it is.
     *
     * @param planned how much there is; 0 while that is not known
     * @param done how much of it is done
     * @param failed how much of that failed
     * @param rows what failed, then the latest of the rest
     */
    public record Progress(long planned, long done, long failed, List<JobRow> rows) {
        /** Copies the rows. */
        public Progress {
            rows = List.copyOf(rows);
        }
    }

    synchronized Progress progress() {
        var rows = new ArrayList<>(failed);
        rows.addAll(latest);
        return new Progress(planned, done, failures, rows);
    }
}

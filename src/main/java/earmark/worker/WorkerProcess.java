package earmark.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One child process, asked one thing at a time. Use from one thread at a time; {@link #close} from any. */
final class WorkerProcess implements AutoCloseable {
    private static final int MOST_ANSWER_BYTES = 64 << 20;
    private static final int QUEUED_FRAMES = 64;
    private static final long LAST_WORDS_MS = 4_000;

    private final Process process;
    private final DataOutputStream requests;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(QUEUED_FRAMES);
    private final StderrWatch stderr;
    private int answered;

    WorkerProcess(WorkerCommand command, Path folder) throws IOException {
        process = command.start(folder);
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        stderr = new StderrWatch(process.getErrorStream());
        daemon("worker answers", this::listen);
        daemon("worker messages", stderr);
    }

    /** Asks, and waits for the whole answer: one {@code DONE} with all of it, or {@code FAILED} with problems. */
    Frame ask(Frame request, WorkerLimits limits, LongConsumer progressMs) throws WorkerFailure, InterruptedException {
        send(request);
        var patience = new Patience(System::nanoTime, () -> ProcessorWait.ms(process.pid()));
        long audioMs = 0;
        var answer = new ByteArrayOutputStream();
        while (true) {
            Frame frame = next(patience, limits, audioMs);
            switch (frame.kind()) {
                case PROGRESS -> {
                    audioMs = Math.max(audioMs, number(frame));
                    progressMs.accept(audioMs);
                }
                case PART -> {
                    if (answer.size() + frame.content().length > MOST_ANSWER_BYTES) {
                        throw junk("an answer of more than " + MOST_ANSWER_BYTES + " bytes");
                    }
                    answer.writeBytes(frame.content());
                }
                case DONE -> {
                    answered++;
                    return new Frame(Frame.Kind.DONE, answer.toByteArray());
                }
                case FAILED -> {
                    answered++;
                    return frame;
                }
                default -> throw junk("a request as an answer");
            }
        }
    }

    /** Whether it should go on, rather than be replaced by a fresh one. */
    boolean fit(WorkerLimits limits) {
        return process.isAlive()
                && answered < limits.mostRequests()
                && ProcessMemory.residentBytes(process.pid()) <= limits.mostMemoryBytes();
    }

    /** What it wrote to its error stream that matters. */
    StderrWatch stderr() {
        return stderr;
    }

    long pid() {
        return process.pid();
    }

    /** Kills it and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Frame request) throws WorkerFailure {
        try {
            request.write(requests);
        } catch (IOException e) {
            throw crashed();
        }
    }

    private Frame next(Patience patience, WorkerLimits limits, long audioMs)
            throws WorkerFailure, InterruptedException {
        long allowedMs = limits.graceMs() + (long) (limits.msPerAudioMs() * audioMs);
        Event event = null;
        while (event == null) {
            long usedMs = patience.usedMs();
            if (usedMs > allowedMs) {
                throw new WorkerFailure(WorkerFailure.Way.TOO_SLOW, usedMs + " ms for " + audioMs + " ms of sound");
            }
            long silentMs = patience.silentMs();
            if (silentMs >= limits.stallMs()) {
                throw new WorkerFailure(WorkerFailure.Way.STALLED, "no sign of life for " + silentMs + " ms");
            }
            event = events.poll(Math.min(limits.stallMs() - silentMs, allowedMs - usedMs + 1), TimeUnit.MILLISECONDS);
        }
        patience.sign();
        if (event.frame() != null) {
            return event.frame();
        }
        // a dying Java writes its last words where answers belong
        throw event.junk() && !endsBySelf() ? junk("bytes that are no frame") : crashed();
    }

    private WorkerFailure crashed() {
        String how = endsBySelf() ? "ended with code " + process.exitValue() : "closed its answers";
        return new WorkerFailure(WorkerFailure.Way.CRASHED, how);
    }

    private boolean endsBySelf() {
        try {
            return process.waitFor(LAST_WORDS_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static WorkerFailure junk(String what) {
        return new WorkerFailure(WorkerFailure.Way.JUNK, what);
    }

    private static long number(Frame frame) throws WorkerFailure {
        try {
            return Wire.read(frame.content(), DataInputStream::readLong);
        } catch (IOException e) {
            throw junk("no number in a progress frame");
        }
    }

    private void listen() {
        boolean junk = false;
        // left open: closing it would let the worker die of a broken pipe before it is seen that it sent junk
        var in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        try {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                events.put(new Event(frame, false));
            }
        } catch (EOFException e) {
            junk = false;
        } catch (IOException e) {
            junk = true;
        } catch (InterruptedException e) {
            return;
        }
        try {
            events.put(new Event(null, junk));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A frame, or the end of all frames. */
    private record Event(@Nullable Frame frame, boolean junk) {}
}

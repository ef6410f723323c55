package earmark.worker;

import earmark.audio.Probe;
import earmark.files.PrivateFolder;
import earmark.files.StagedFile;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.model.TimeSpan;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongConsumer;

/**
 * A few worker processes, in which all foreign native code runs. Each is started when first needed, replaced when it
 * dies, hangs, or has worked long enough, and killed when the pool is closed; it ends by itself when this process does.
 * Callers wait for a free worker and for their answer. A crash costs a request, never this process. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {
    private final WorkerLimits limits;
    private final PrivateFolder folder;
    private final List<WorkerSlot> all;
    private final BlockingQueue<WorkerSlot> free;

    /**
     * A pool; no process is started yet.
     *
     * @param command how a worker is started
     * @param runs where the workers' private folder is made
     * @param workers how many at most, 1 or more; one a core is right
     */
    public WorkerPool(WorkerCommand command, Path runs, int workers, WorkerLimits limits) throws IOException {
        this.limits = limits;
        folder = PrivateFolder.in(runs);
        all = java.util.stream.IntStream.range(0, workers)
                .mapToObj(i -> new WorkerSlot(command, folder.path(), limits))
                .toList();
        free = new ArrayBlockingQueue<>(workers, true, all);
    }

    /**
     * Decodes a recording from end to end and measures it. Needs no model.
     *
     * @throws EarmarkException when it cannot be decoded at all, or the decoder broke over it
     */
    public Probe probe(StagedFile file) {
        byte[] request = Wire.bytes(out -> Wire.text(out, file.path().toString()));
        return ask(file.shownName(), new Frame(Frame.Kind.PROBE, request), Wire::probe, ms -> {})
                .named(file.shownName());
    }

    /**
     * Recognises one channel. Channels of one call may be asked for at the same time, by two threads.
     *
     * @param channel counts from 0
     * @param alternatives how many ways to hear an utterance are asked for; 0: only the best
     * @param progressMs told now and then how much has been heard; called by the calling thread
     * @throws EarmarkException when it cannot be decoded, the model cannot be loaded, or the worker broke over it
     */
    public Transcript transcribe(
            StagedFile file, int channel, ModelFolder model, int alternatives, LongConsumer progressMs) {
        byte[] request = Wire.bytes(new TranscribeRequest(file.path(), channel, model.path(), alternatives)::write);
        return ask(file.shownName(), new Frame(Frame.Kind.TRANSCRIBE, request), Wire::transcript, progressMs);
    }

    /**
     * Writes a stretch of a call into a WAV file. Needs no model.
     *
     * @param name what its problems are told of
     * @param recordings its files, which begin together; only read
     * @param mixed whether to mix all channels into one
     * @param target file to write
     * @throws EarmarkException when a file cannot be decoded, or the decoder broke over it
     */
    public void cut(String name, List<Path> recordings, TimeSpan time, boolean mixed, Path target) {
        byte[] request = Wire.bytes(new CutRequest(recordings, time, mixed, target)::write);
        ask(name, new Frame(Frame.Kind.CUT, request), in -> true, ms -> {});
    }

    /**
     * Makes of a call what a browser plays and draws. Needs no model.
     *
     * @param name what its problems are told of
     * @param recordings its files, which begin together; only read
     * @param wav file to write, unless the recording plays as it is
     * @param peaks file to write
     * @return whether the recording plays as it is, so that no WAV was written
     * @throws EarmarkException when a file cannot be decoded, or the decoder broke over it
     */
    public boolean listen(String name, List<Path> recordings, Path wav, Path peaks) {
        byte[] request = Wire.bytes(new ListenRequest(recordings, wav, peaks)::write);
        return ask(name, new Frame(Frame.Kind.LISTEN, request), java.io.DataInputStream::readBoolean, ms -> {});
    }

    /** Kills all workers. Callers that still wait get an exception. */
    @Override
    public void close() throws IOException {
        all.forEach(WorkerSlot::close);
        folder.close();
    }

    private <T> T ask(String name, Frame request, Wire.Reading<T> reading, LongConsumer progressMs) {
        try {
            WorkerSlot slot = free.take();
            try {
                return askTwice(slot, request, reading, progressMs);
            } catch (WorkerFailure e) {
                throw new EarmarkException(List.of(problem(name, e)));
            } catch (EarmarkException e) {
                throw new EarmarkException(
                        e.problems().stream().map(each -> renamed(name, each)).toList());
            } finally {
                slot.rest();
                free.add(slot);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EarmarkException(name, "interrupted", "start again; what was finished is kept");
        }
    }

    /** A crash may have come from outside (memory ran out, somebody killed it), so it gets one more try. */
    private static <T> T askTwice(WorkerSlot slot, Frame request, Wire.Reading<T> reading, LongConsumer progressMs)
            throws WorkerFailure, InterruptedException {
        try {
            return slot.ask(request, reading, progressMs);
        } catch (WorkerFailure e) {
            if (e.way() != WorkerFailure.Way.CRASHED || slot.closed()) {
                throw e;
            }
            return slot.ask(request, reading, progressMs);
        }
    }

    /** A worker knows the staged file by our name for it, and its problems go to a person. */
    private static Problem renamed(String name, Problem problem) {
        boolean ofFile = problem.where().isEmpty() || problem.where().startsWith("input-");
        return ofFile ? new Problem(name, problem.what(), problem.hint()) : problem;
    }

    private Problem problem(String name, WorkerFailure failure) {
        String copy = "the rest of the batch is not affected; convert the file to WAV and try again";
        return switch (failure.way()) {
            case CRASHED ->
                new Problem(name, "the decoder or recogniser crashed on it (" + failure.getMessage() + ")", copy);
            case STALLED ->
                new Problem(name, "no progress for " + limits.stallMs() / 1000 + " s, so it was given up", copy);
            case TOO_SLOW ->
                new Problem(
                        name,
                        "took too long (" + failure.getMessage() + ")",
                        "try again when the machine is less busy");
            case JUNK -> new Problem(name, "the worker answered rubbish (" + failure.getMessage() + ")", copy);
        };
    }
}

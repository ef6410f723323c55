package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.files.StagedFile;
import earmark.files.Staging;
import earmark.intake.Gathered;
import earmark.intake.Intake;
import earmark.intake.RecordingFile;
import earmark.intake.Source;
import earmark.model.Problem;
import earmark.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Recordings to transcripts without keeping anything. Use from one thread. */
public final class Transcription implements AutoCloseable {
    private final Settings settings;
    private final Recogniser recogniser;
    private final Staging staging;
    private final ExecutorService files;
    private final ExecutorService channels;

    /** Opens the workers' side; no worker is started yet. */
    public Transcription(Settings settings) throws IOException {
        this.settings = settings;
        CacheFolder cache = CacheFolder.standard();
        recogniser = new Recogniser(settings, cache);
        staging = Staging.in(cache.runs()).limitedTo(settings.limits().maxFileBytes());
        files = Executors.newFixedThreadPool(settings.workers());
        channels = Executors.newCachedThreadPool();
    }

    /**
     * One file, understood or not.
     *
     * @param file as it was given
     * @param call what was heard; null when it failed
     * @param problems why it failed; empty when it did not
     */
    public record Row(Path file, @Nullable HeardCall call, List<Problem> problems) {
        /** Copies the problems. */
        public Row {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Transcribes files. Two files of one call are heard apart, each with the side it holds.
     *
     * @param paths recordings, and folders of them
     * @param planned is told first how many rows there will be
     * @param each gets one row a file: what is no recording first, then the others in the order of the files
     */
    public void run(List<Path> paths, IntConsumer planned, Consumer<Row> each) throws InterruptedException {
        Gathered gathered = new Intake(settings).gather(paths);
        planned.accept(gathered.problems().size()
                + gathered.sources().stream()
                        .mapToInt(source -> source.paths().size())
                        .sum());
        gathered.problems().forEach(problem -> each.accept(new Row(Path.of(problem.where()), null, List.of(problem))));
        var running = new ArrayList<Future<Row>>();
        for (Source source : gathered.sources()) {
            if (source instanceof Source.Recording recording) {
                recording.files().forEach(file -> running.add(files.submit(() -> row(recording, file))));
            } else {
                Problem problem = new Problem(source.name(), "not a recording", "earmark ingest reads mail and chats");
                source.paths()
                        .forEach(path ->
                                running.add(CompletableFuture.completedFuture(new Row(path, null, List.of(problem)))));
            }
        }
        for (Future<Row> row : running) {
            try {
                each.accept(row.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a fault in earmark itself", e.getCause());
            }
        }
    }

    private Row row(Source.Recording recording, RecordingFile file) {
        var alone = new Source.Recording(List.of(file), recording.channels(), recording.facts(), recording.startedAt());
        try (StagedFile staged = staging.take(file.path())) {
            var reader = new CallReader(recogniser, settings, channels);
            return new Row(file.path(), reader.read(alone, List.of(staged)), List.of());
        } catch (Exception | StackOverflowError e) {
            return new Row(file.path(), null, SourceFault.of(file.path().toString(), e));
        }
    }

    /** Waits for what is being worked on, then gives everything back. */
    @Override
    public void close() throws IOException {
        files.shutdownNow();
        channels.shutdownNow();
        try (staging) {
            recogniser.close();
            SourceFault.await(files);
            SourceFault.await(channels);
        }
    }
}

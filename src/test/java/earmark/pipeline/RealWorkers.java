package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.audio.Probe;
import earmark.files.StagedFile;
import earmark.files.Staging;
import earmark.transcribe.ModelCache;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import earmark.worker.WorkerCommand;
import earmark.worker.WorkerLimits;
import earmark.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The real thing: staging, worker processes with decoder and recogniser, and the model, all under {@code target}. */
public final class RealWorkers implements AutoCloseable {
    private static final CacheFolder CACHE =
            new CacheFolder(Path.of("target", "test-cache").toAbsolutePath());

    private final Staging staging;
    private final WorkerPool pool;
    private @Nullable ModelFolder model;

    public RealWorkers(int workers) throws IOException {
        staging = Staging.in(CACHE.runs()).limitedTo(4L << 30);
        pool = new WorkerPool(
                WorkerCommand.of(WorkerMain.class.getName(), CACHE), CACHE.runs(), workers, WorkerLimits.defaults());
    }

    public synchronized ModelFolder model() {
        ModelFolder known = model;
        if (known == null) {
            known = new ModelCache(CACHE, Path.of(System.getProperty("earmark.lib", "target/lib"))).standard();
            model = known;
        }
        return known;
    }

    public Probe probe(Path file) throws IOException {
        try (StagedFile staged = staging.take(file)) {
            return pool.probe(staged);
        }
    }

    public Transcript transcript(Path file, int channel) throws IOException {
        try (StagedFile staged = staging.take(file)) {
            return pool.transcribe(staged, channel, model(), Recogniser.ALTERNATIVES, ms -> {});
        }
    }

    public String text(Path file, int channel) throws IOException {
        return transcript(file, channel).words().stream().map(TimedWord::word).collect(Collectors.joining(" "));
    }

    @Override
    public void close() throws IOException {
        pool.close();
        staging.close();
    }
}

package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.clips.Clip;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.model.TimeSpan;
import earmark.settings.Settings;
import earmark.store.KeptSource;
import earmark.store.Store;
import earmark.worker.WorkerCommand;
import earmark.worker.WorkerLimits;
import earmark.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Cuts the sound of clips out of the kept originals, decoded in worker processes like all sound. Use from one thread. */
public final class ClipCutter implements AutoCloseable {
    private final Store store;
    private final WorkerPool workers;

    /**
     * A cutter; no worker is started yet.
     *
     * @param store where the originals are
     * @param settings how many workers
     */
    public ClipCutter(Store store, Settings settings) throws IOException {
        this.store = store;
        CacheFolder cache = CacheFolder.standard();
        workers = new WorkerPool(
                WorkerCommand.of(WorkerMain.class.getName(), cache),
                cache.runs(),
                settings.workers(),
                WorkerLimits.defaults());
    }

    /**
     * Cuts one clip.
     *
     * @param clip of a call
     * @param mixed whether to mix its channels into one
     * @param target WAV file to write
     * @return why there is no sound; empty when there is
     */
    public Optional<Problem> cut(Clip clip, boolean mixed, Path target) {
        TimeSpan time = clip.time();
        List<Path> originals = store.originals().of(clip.interaction().id()).stream()
                .map(this::path)
                .toList();
        if (time == null || originals.isEmpty()) {
            return Optional.of(new Problem(clip.name(), "there is no recording to cut from", "it is shown as text"));
        }
        try {
            workers.cut(clip.name(), originals, time, mixed, target.toAbsolutePath());
            return Optional.empty();
        } catch (EarmarkException e) {
            return Optional.of(e.problems().get(0));
        }
    }

    private Path path(KeptSource original) {
        return store.originals().path(original).toAbsolutePath();
    }

    @Override
    public void close() throws IOException {
        workers.close();
    }
}

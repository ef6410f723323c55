package earmark.pipeline.listen;

import earmark.audio.CacheFolder;
import earmark.audio.Peaks;
import earmark.files.Private;
import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.pipeline.WorkerMain;
import earmark.settings.Settings;
import earmark.store.KeptSource;
import earmark.store.Store;
import earmark.worker.WorkerCommand;
import earmark.worker.WorkerLimits;
import earmark.worker.WorkerPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Makes calls ready to be heard: decoded in worker processes like all sound, once even when asked for twice at a time,
 * and kept in a folder of the home that does not grow beyond its bound. Thread-safe.
 */
public final class Listening implements AutoCloseable {
    /** So much may lie in the folder: an hour in stereo at 8 kHz is 115 MB. */
    public static final long MOST_BYTES = 2L << 30;

    private final Store store;
    private final CopyFolder folder;
    private final WorkerPool workers;
    private final ConcurrentMap<String, FutureTask<Audible>> running = new ConcurrentHashMap<>();

    /** For the calls of a home; no worker is started yet. */
    public Listening(Store store, Settings settings, Clock clock) throws IOException {
        this(store, settings, clock, MOST_BYTES);
    }

    /**
     * As {@link #Listening(Store, Settings, Clock)}.
     *
     * @param mostBytes how much may lie in the folder beyond what was just asked for
     */
    public Listening(Store store, Settings settings, Clock clock, long mostBytes) throws IOException {
        this.store = store;
        folder = new CopyFolder(store.home().listening(), mostBytes, clock);
        CacheFolder cache = CacheFolder.standard();
        workers = new WorkerPool(
                WorkerCommand.of(WorkerMain.class.getName(), cache),
                cache.runs(),
                settings.workers(),
                WorkerLimits.defaults());
    }

    /**
     * A call ready to be heard; takes a while the first time.
     *
     * @param interaction of any medium
     * @return empty when there is no recording of it
     * @throws EarmarkException when its recording cannot be decoded
     * @throws IOException when the folder cannot be written
     */
    public Optional<Audible> of(Interaction interaction) throws IOException {
        List<KeptSource> originals = store.originals().of(interaction.id());
        if (interaction.sound() == null || originals.isEmpty()) {
            return Optional.empty();
        }
        String key = Sha256.ofAll(originals.stream().map(KeptSource::sha256).toList())
                .substring(0, 32);
        List<Path> paths = originals.stream()
                .map(original -> store.originals().path(original).toAbsolutePath())
                .toList();
        Optional<Audible> kept = kept(key, paths);
        return kept.isPresent()
                ? kept
                : Optional.of(made(key, paths, interaction.provenance().source()));
    }

    private Optional<Audible> kept(String key, List<Path> originals) throws IOException {
        boolean plain = Files.exists(folder.plainPeaks(key));
        Path sound = plain ? originals.get(0) : folder.wav(key);
        Path peaks = plain ? folder.plainPeaks(key) : folder.peaks(key);
        if (!Files.exists(peaks) || !Files.exists(sound)) {
            return Optional.empty();
        }
        try {
            var audible = new Audible(sound, key, Peaks.read(peaks));
            folder.used(key);
            return Optional.of(audible);
        } catch (IOException e) {
            // broken or just swept away: made anew
            return Optional.empty();
        }
    }

    private Audible made(String key, List<Path> originals, String name) throws IOException {
        var own = new FutureTask<>(() -> make(key, originals, name));
        FutureTask<Audible> task =
                Optional.ofNullable(running.putIfAbsent(key, own)).orElse(own);
        if (task == own) {
            try {
                own.run();
            } finally {
                running.remove(key);
            }
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EarmarkException(name, "interrupted", "try again");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EarmarkException known) {
                throw known;
            }
            throw new IOException("no copy to listen to could be made of " + name, e.getCause());
        }
    }

    private Audible make(String key, List<Path> originals, String name) throws IOException {
        // somebody may have been quicker between our look and our turn
        Optional<Audible> before = kept(key, originals);
        if (before.isPresent()) {
            return before.get();
        }
        Private.folder(folder.path());
        Path wav = folder.temporary();
        Path peaks = folder.temporary();
        try {
            boolean asItIs = workers.listen(name, originals, wav.toAbsolutePath(), peaks.toAbsolutePath());
            if (!asItIs) {
                Files.move(wav, folder.wav(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            // last: where there are peaks, all is there
            Path kept = asItIs ? folder.plainPeaks(key) : folder.peaks(key);
            Files.move(peaks, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folder.sweep(key);
            return new Audible(asItIs ? originals.get(0) : folder.wav(key), key, Peaks.read(kept));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(wav);
            Files.deleteIfExists(peaks);
        }
    }

    @Override
    public void close() throws IOException {
        workers.close();
    }
}

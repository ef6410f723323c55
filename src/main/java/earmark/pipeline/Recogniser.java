package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.audio.Probe;
import earmark.files.StagedFile;
import earmark.settings.Settings;
import earmark.transcribe.ModelCache;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.Transcript;
import earmark.transcribe.WideModel;
import earmark.worker.WorkerCommand;
import earmark.worker.WorkerLimits;
import earmark.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The worker processes that decode and recognise, and the model they use. The model is looked for when the first channel
 * is to be recognised: mail needs none. Thread-safe.
 */
public final class Recogniser implements AutoCloseable {
    /** So many ways to hear an utterance are asked for; {@code recognition.md} shows what more of them bring. */
    public static final int ALTERNATIVES = 100;

    private final WorkerPool workers;
    private final int alternatives;
    private final CacheFolder cache;
    private @Nullable ModelFolder model;

    /**
     * Workers that are started when first needed.
     *
     * @throws earmark.model.EarmarkException when the settings name a model that is none
     * @param settings which model, and how many workers
     * @param cache where the model is unpacked
     */
    public Recogniser(Settings settings, CacheFolder cache) throws IOException {
        this.cache = cache;
        alternatives = settings.alternatives() ? ALTERNATIVES : 0;
        // a wrong --model is said once and at once, not with every recording
        model = settings.model().isPresent()
                ? ModelFolder.of(settings.model().get().toAbsolutePath())
                : null;
        workers = new WorkerPool(
                WorkerCommand.of(WorkerMain.class.getName(), cache),
                cache.runs(),
                settings.workers(),
                WorkerLimits.defaults());
    }

    /** Decodes a recording from end to end and measures it. */
    Probe probe(StagedFile file) {
        return workers.probe(file);
    }

    /** Recognises one channel. */
    Transcript transcribe(StagedFile file, int channel) {
        return workers.transcribe(file, channel, model(), alternatives, ms -> {});
    }

    /** What took part, for the provenance of a call. */
    Map<String, String> versions() {
        return Map.of(
                "earmark",
                Versions.of("earmark"),
                "recogniser",
                "vosk " + Versions.of("vosk"),
                "decoder",
                "ffmpeg " + Versions.of("ffmpeg"),
                "model",
                String.valueOf(model().path().getFileName()),
                "alternatives",
                alternatives == 0 ? "off" : alternatives + " best, lattice beam " + WideModel.LATTICE_BEAM);
    }

    private synchronized ModelFolder model() {
        if (model == null) {
            // the launcher and the build say where libraries and the model's archive lie
            Path lib = Path.of(System.getProperty("earmark.lib", "lib"));
            model = new ModelCache(cache, lib).standard();
        }
        return model;
    }

    @Override
    public void close() throws IOException {
        workers.close();
    }
}

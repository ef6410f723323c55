package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.markers.lint.Vocabulary;
import earmark.transcribe.ModelCache;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.ModelWords;
import java.nio.file.Path;
import java.util.Optional;

/** What the recogniser can write, looked up without starting it. Thread-safe. */
public final class RecogniserWords {
    private RecogniserWords() {}

    /**
     * The words of a model.
     *
     * @param model the model's folder; empty for the one that comes with earmark
     * @return empty when the model does not say its words
     * @throws earmark.model.EarmarkException when there is no such model
     */
    public static Optional<Vocabulary> of(Optional<Path> model) {
        ModelFolder folder = model.isPresent()
                ? ModelFolder.of(model.get().toAbsolutePath())
                // the launcher and the build say where libraries and the model's archive lie
                : new ModelCache(CacheFolder.standard(), Path.of(System.getProperty("earmark.lib", "lib"))).standard();
        return ModelWords.of(folder).map(Vocabulary::new);
    }
}

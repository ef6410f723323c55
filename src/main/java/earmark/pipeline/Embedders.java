package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.classify.VectorSource;
import earmark.model.EarmarkException;
import earmark.vectors.CachedEmbedder;
import earmark.vectors.Embedder;
import earmark.vectors.onnx.OnnxEmbedder;
import earmark.vectors.onnx.ShippedModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Chooses what makes sentence vectors. Thread-safe. */
public final class Embedders {
    /** What is taken when nobody says otherwise. */
    public static final String STANDARD = "bge";

    /** What themes are made with. */
    public static final String FOR_THEMES = "bge-full";

    /** Opens each model once in this process, when it is first needed, and keeps it to the end. */
    static final VectorSource SHARED = new Shared();

    /**
     * What {@code like>=} and searches by meaning are made with: its likenesses lie farther apart than those of the other
     * model, and it is twice as fast.
     */
    static final ShippedModel MEANINGS = ShippedModel.MINILM;

    /** So many texts of each model; 30 MB. */
    private static final int REMEMBERED = 20_000;

    private Embedders() {}

    /**
     * What searches by meaning are made with; opened once in this process, not to be closed.
     *
     * @throws EarmarkException when it cannot be opened
     */
    public static Embedder meanings() {
        return SHARED.embedder(MEANINGS.id());
    }

    /** What was opened so far. */
    private static final class Shared implements VectorSource {
        private final Map<String, Embedder> open = new HashMap<>();

        @Override
        public synchronized Embedder embedder(String id) {
            Embedder embedder = open.computeIfAbsent(id.split(" ", 2)[0], Shared::open);
            if (id.indexOf(' ') >= 0 && !embedder.id().equals(id)) {
                throw new EarmarkException(
                        "vectors", "the model was trained with " + id + ", here is " + embedder.id(), "train it again");
            }
            return embedder;
        }

        private static Embedder open(String name) {
            try {
                return new CachedEmbedder(Embedders.open(name), REMEMBERED);
            } catch (IOException e) {
                throw new EarmarkException(
                        "vectors",
                        "the sentence-vector model cannot be opened: " + e.getMessage(),
                        "leave out like>=… and learned markers that use vectors, or see that "
                                + CacheFolder.standard().natives() + " can be written");
            }
        }
    }

    /**
     * Opens a model; close it after use.
     *
     * @param name {@code bge}, {@code bge-full}, {@code minilm}, or an {@link Embedder#id()} that begins with a model's whole name
     * @param threads how many texts at once
     * @throws EarmarkException when there is no such model
     */
    public static Embedder open(String name, int threads) throws IOException {
        ShippedModel model = ShippedModel.of(name.split(" ", 2)[0])
                .orElseThrow(() -> new EarmarkException(
                        "embedder " + name, "no such sentence-vector model", "bge, bge-full or minilm"));
        return OnnxEmbedder.open(model, CacheFolder.standard().natives(), threads);
    }

    /** As many texts at once as this machine has processors. */
    public static Embedder open(String name) throws IOException {
        return open(name, Runtime.getRuntime().availableProcessors());
    }
}

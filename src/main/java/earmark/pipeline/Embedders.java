package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.model.EarmarkException;
import earmark.vectors.Embedder;
import earmark.vectors.onnx.OnnxEmbedder;
import earmark.vectors.onnx.ShippedModel;
import java.io.IOException;

/** Chooses what makes sentence vectors. Thread-safe. */
public final class Embedders {
    /** What is taken when nobody says otherwise. */
    public static final String STANDARD = "bge";

    private Embedders() {}

    /**
     * Opens a model; close it after use.
     *
     * @param name {@code bge}, {@code minilm}, or an {@link Embedder#id()} that begins with a model's whole name
     * @param threads how many texts at once
     * @throws EarmarkException when there is no such model
     */
    public static Embedder open(String name, int threads) throws IOException {
        ShippedModel model = ShippedModel.of(name.split(" ", 2)[0])
                .orElseThrow(() ->
                        new EarmarkException("embedder " + name, "no such sentence-vector model", "bge or minilm"));
        return OnnxEmbedder.open(model, CacheFolder.standard().natives(), threads);
    }

    /** As many texts at once as this machine has processors. */
    public static Embedder open(String name) throws IOException {
        return open(name, Runtime.getRuntime().availableProcessors());
    }
}

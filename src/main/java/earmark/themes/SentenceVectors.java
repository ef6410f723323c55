package earmark.themes;

import earmark.vectors.Embedder;
import java.util.List;

/** Points by a sentence-vector model. Thread-safe. */
public final class SentenceVectors implements Representation {
    private final Embedder embedder;

    /** With a model, which the caller closes. */
    public SentenceVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String id() {
        return embedder.id();
    }

    @Override
    public boolean isOfWords() {
        return false;
    }

    @Override
    public float[][] of(List<String> texts) {
        return embedder.embed(texts).toArray(float[][]::new);
    }
}

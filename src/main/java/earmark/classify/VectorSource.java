package earmark.classify;

import earmark.vectors.Embedder;

/** Finds what makes vectors of a kind: opening it is slow, so it is opened when first needed. Thread-safe. */
public interface VectorSource {
    /**
     * The one with that {@link Embedder#id()}.
     *
     * @param id the whole of it; the model's name alone is for vectors that are not kept
     * @throws earmark.model.EarmarkException when this build has another: vectors must not be compared across them
     */
    Embedder embedder(String id);
}

package earmark.themes.kept;

import earmark.themes.cluster.Points;
import earmark.vectors.Embedder;
import java.util.List;
import java.util.SplittableRandom;

/** Vectors of the words alone, each word its own direction: no model, and the same in every list of texts. */
public final class HashedWords implements Embedder {
    private static final int DIMENSIONS = 256;

    @Override
    public String id() {
        return "hashed-words 1";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(HashedWords::vector).toList();
    }

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        for (String word : text.split("\\W+")) {
            var random = new SplittableRandom(word.hashCode());
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] += (float) random.nextDouble() - 0.5f;
            }
        }
        return Points.unit(vector);
    }

    @Override
    public void close() {
        // nothing is held
    }
}

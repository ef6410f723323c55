package earmark.themes.kept;

import earmark.themes.cluster.Points;
import earmark.vectors.Embedder;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Vectors of the words alone, each word its own direction: no model, and the same in every list of texts. */
public class HashedWords implements Embedder {
    private static final int DIMENSIONS = 256;
    private static final Map<String, float[]> KNOWN = new ConcurrentHashMap<>();

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
            float[] own = KNOWN.computeIfAbsent(word, HashedWords::direction);
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] += own[i];
            }
        }
        return Points.unit(vector);
    }

    private static float[] direction(String word) {
        var random = new SplittableRandom(word.hashCode());
        float[] direction = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            direction[i] = (float) random.nextDouble() - 0.5f;
        }
        return direction;
    }

    @Override
    public void close() {
        // nothing is held
    }
}

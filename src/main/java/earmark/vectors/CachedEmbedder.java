package earmark.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Remembers the vectors of the texts that were asked for last: people say the same things again and again. Thread-safe. */
public final class CachedEmbedder implements Embedder {
    private final Embedder embedder;
    private final Map<String, float[]> known;

    /**
     * In front of another.
     *
     * @param embedder makes what is not remembered; closed with this one
     * @param most so many texts are remembered; a vector of 384 numbers takes 1.5 kB
     */
    public CachedEmbedder(Embedder embedder, int most) {
        this.embedder = embedder;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public String id() {
        return embedder.id();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        var vectors = new LinkedHashMap<String, float[]>();
        var missing = new LinkedHashSet<String>();
        synchronized (known) {
            for (String text : texts) {
                float[] vector = known.get(text);
                if (vector == null) {
                    missing.add(text);
                } else {
                    vectors.put(text, vector);
                }
            }
        }
        if (!missing.isEmpty()) {
            List<String> inOrder = List.copyOf(missing);
            List<float[]> made = embedder.embed(inOrder);
            synchronized (known) {
                for (int i = 0; i < made.size(); i++) {
                    vectors.put(inOrder.get(i), made.get(i));
                    known.put(inOrder.get(i), made.get(i));
                }
            }
        }
        var all = new ArrayList<float[]>(texts.size());
        texts.forEach(text ->
                all.add(java.util.Objects.requireNonNull(vectors.get(text)).clone()));
        return all;
    }

    @Override
    public void close() {
        embedder.close();
    }
}

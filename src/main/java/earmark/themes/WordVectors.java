package earmark.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points without a model, by the words and pieces of words of the texts themselves: term frequency by its logarithm, rare
 * terms weigh more (Salton and Buckley 1988), brought down to {@value #DIMENSIONS} numbers by signed hashing (Weinberger et
 * al. 2009). Thread-safe.
 */
public final class WordVectors implements Representation {
    private static final int DIMENSIONS = 2048;

    @Override
    public String id() {
        return "words-tfidf-1";
    }

    @Override
    public float[][] of(List<String> texts) {
        List<Map<String, Integer>> counts =
                texts.stream().map(WordVectors::terms).toList();
        var documents = new TreeMap<String, Integer>();
        counts.forEach(terms -> terms.keySet().forEach(term -> documents.merge(term, 1, Integer::sum)));
        var points = new ArrayList<float[]>();
        for (Map<String, Integer> terms : counts) {
            float[] point = new float[DIMENSIONS];
            terms.forEach((term, count) -> {
                int in = documents.getOrDefault(term, 0);
                if (in > 1) {
                    add(point, term, (1 + Math.log(count)) * Math.log((double) texts.size() / in));
                }
            });
            points.add(earmark.themes.cluster.Points.unit(point));
        }
        return points.toArray(float[][]::new);
    }

    private static void add(float[] point, String term, double weight) {
        int hash = term.hashCode() * 0x9E3779B9;
        point[(hash >>> 8) % DIMENSIONS] += (float) ((hash & 1) == 0 ? weight : -weight);
    }

    private static Map<String, Integer> terms(String text) {
        var terms = new TreeMap<String, Integer>();
        for (String word : new HashSet<>(Words.of(text))) {
            terms.merge(word, 1, Integer::sum);
        }
        return terms;
    }
}

package earmark.themes;

import earmark.themes.cluster.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points without a model, by the stems of the texts' own words, rare ones weigh more; the {@value #DIMENSIONS} that occur in
 * most texts count. Thread-safe.
 */
public final class WordVectors implements Representation {
    private static final int DIMENSIONS = 2048;
    private static final int SHORTEST_STEMMED = 5;

    @Override
    public String id() {
        return "words-tfidf-1";
    }

    @Override
    public boolean isOfWords() {
        return true;
    }

    @Override
    public float[][] of(List<String> texts) {
        List<Map<String, Float>> rows =
                WordTerms.rows(texts.stream().map(WordVectors::stems).toList());
        Map<String, Integer> columns = columns(rows);
        var points = new ArrayList<float[]>();
        for (Map<String, Float> row : rows) {
            float[] point = new float[Math.max(1, columns.size())];
            row.forEach((term, weight) -> {
                Integer column = columns.get(term);
                if (column != null) {
                    point[column] = weight;
                }
            });
            points.add(Points.unit(point));
        }
        return points.toArray(float[][]::new);
    }

    private static Map<String, Integer> columns(List<Map<String, Float>> rows) {
        var in = new TreeMap<String, Integer>();
        rows.forEach(row -> row.keySet().forEach(term -> in.merge(term, 1, Integer::sum)));
        var columns = new HashMap<String, Integer>();
        in.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(DIMENSIONS)
                .forEach(entry -> columns.put(entry.getKey(), columns.size()));
        return columns;
    }

    private static Map<String, Integer> stems(String text) {
        var stems = new TreeMap<String, Integer>();
        for (String word : Words.of(text)) {
            stems.merge(stem(word), 1, Integer::sum);
        }
        return stems;
    }

    private static String stem(String word) {
        return word.length() < SHORTEST_STEMMED ? word : word.replaceFirst("(?:ing|ed|es|'s|s|ly|er)$", "");
    }
}

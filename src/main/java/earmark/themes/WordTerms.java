package earmark.themes;

import earmark.themes.cluster.SparseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts by their words and pairs of words: frequency by its logarithm times the logarithm of rarity (Salton and Buckley
 * 1988). What stands in one text only is left out, it makes no two alike. Thread-safe.
 */
final class WordTerms {
    private WordTerms() {}

    static SparseRows of(List<String> texts) {
        return new SparseRows(rows(texts.stream().map(WordTerms::counted).toList()));
    }

    /** Weighed rows of counted terms. */
    static List<Map<String, Float>> rows(List<Map<String, Integer>> counted) {
        var documents = new TreeMap<String, Integer>();
        counted.forEach(terms -> terms.keySet().forEach(term -> documents.merge(term, 1, Integer::sum)));
        var rows = new ArrayList<Map<String, Float>>();
        for (Map<String, Integer> terms : counted) {
            var row = new TreeMap<String, Float>();
            terms.forEach((term, count) -> {
                int in = documents.getOrDefault(term, 0);
                if (in > 1 && in < counted.size()) {
                    row.put(term, (float) ((1 + Math.log(count)) * Math.log((double) counted.size() / in)));
                }
            });
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Integer> counted(String text) {
        List<String> words = Words.of(text);
        var counted = new TreeMap<String, Integer>();
        for (int i = 0; i < words.size(); i++) {
            counted.merge(words.get(i), 1, Integer::sum);
            if (i > 0) {
                counted.merge(words.get(i - 1) + " " + words.get(i), 1, Integer::sum);
            }
        }
        return counted;
    }
}

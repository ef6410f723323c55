package earmark.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How strongly a term belongs to a class of texts: class-based TF-IDF, {@code W = tf · ln(1 + A / f)} with tf the term's
 * count in the class, f its count in all classes, A the mean number of terms a class (Grootendorst 2022). Immutable.
 */
public final class ClassTerms {
    private final List<Map<String, Integer>> classes;
    private final Map<String, Integer> all = new TreeMap<>();
    private final double mean;

    /**
     * Of counted terms.
     *
     * @param classes for each class its terms and how often each occurs
     */
    public ClassTerms(List<Map<String, Integer>> classes) {
        this.classes = classes.stream().map(Map::copyOf).toList();
        long total = 0;
        for (Map<String, Integer> terms : classes) {
            terms.forEach((term, count) -> all.merge(term, count, Integer::sum));
            total += terms.values().stream().mapToInt(Integer::intValue).sum();
        }
        this.mean = classes.isEmpty() ? 0 : (double) total / classes.size();
    }

    /** The weight of a term in a class; 0 where it does not occur. */
    public double weight(int of, String term) {
        int count = classes.get(of).getOrDefault(term, 0);
        return count == 0 ? 0 : count * Math.log(1 + mean / all.getOrDefault(term, count));
    }

    /** One to three words in a row; neither the first nor the last says nothing of the matter. */
    static List<String> phrases(List<String> words) {
        var phrases = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + 3); to++) {
                if (!Words.isFunctionWord(words.get(from)) && !Words.isFunctionWord(words.get(to - 1))) {
                    phrases.add(String.join(" ", words.subList(from, to)));
                }
            }
        }
        return phrases;
    }
}

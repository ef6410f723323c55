package earmark.themes;

import earmark.themes.cluster.Points;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Points without a model, by the texts' own words, their stems and pieces of {@value #SHORTEST_PIECE} to {@value #LONGEST_PIECE}
 * letters, so that what is spelled or bent another way is still alike; rare ones weigh more. What stands together in many texts
 * comes to lie near ({@link LatentSpace}). Thread-safe.
 */
public final class WordVectors implements Representation {
    private static final int DIMENSIONS = 300;
    private static final int MOST_TERMS = 20_000;
    private static final int MOST_LEARNED_FROM = 5_000;
    private static final int SHORTEST_STEMMED = 5;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    /** The logarithm of rarity is raised to it: below 1, since a piece of a rare word is rare many times. */
    private static final double RARITY = 0.85;

    @Override
    public String id() {
        return "words-latent-2";
    }

    @Override
    public boolean isOfWords() {
        return true;
    }

    @Override
    public float[][] of(List<String> texts) {
        int step = Math.max(1, (texts.size() + MOST_LEARNED_FROM - 1) / MOST_LEARNED_FROM);
        List<String> learned = IntStream.range(0, texts.size())
                .filter(i -> i % step == 0)
                .mapToObj(texts::get)
                .toList();
        Map<String, Term> terms = terms(learned);
        if (terms.isEmpty()) {
            return new float[texts.size()][1];
        }
        LatentSpace space =
                LatentSpace.of(learned.stream().map(text -> row(text, terms)).toList(), terms.size(), DIMENSIONS);
        return texts.parallelStream()
                .map(text -> Points.unit(space.place(row(text, terms))))
                .toArray(float[][]::new);
    }

    private record Term(int number, double rarity) {}

    private static Map<String, Term> terms(List<String> texts) {
        var in = new HashMap<String, Integer>();
        texts.forEach(text -> counted(text).keySet().forEach(term -> in.merge(term, 1, Integer::sum)));
        var terms = new HashMap<String, Term>();
        in.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .forEach(entry -> terms.put(
                        entry.getKey(),
                        new Term(terms.size(), Math.pow(Math.log((texts.size() + 1.0) / entry.getValue()), RARITY))));
        return terms;
    }

    /** Of length 1. */
    private static LatentSpace.Row row(String text, Map<String, Term> terms) {
        Map<String, Integer> counted = counted(text);
        int[] numbers = new int[counted.size()];
        float[] weights = new float[counted.size()];
        int length = 0;
        for (Map.Entry<String, Integer> entry : counted.entrySet()) {
            Term term = terms.get(entry.getKey());
            if (term != null) {
                numbers[length] = term.number();
                weights[length++] = (float) ((1 + Math.log(entry.getValue())) * term.rarity());
            }
        }
        return new LatentSpace.Row(Arrays.copyOf(numbers, length), Points.unit(Arrays.copyOf(weights, length)));
    }

    private static Map<String, Integer> counted(String text) {
        var counted = new TreeMap<String, Integer>();
        for (String word : Words.of(text)) {
            counted.merge("w " + word, 1, Integer::sum);
            counted.merge("s " + stem(word), 1, Integer::sum);
            String bounded = "_" + word + "_";
            for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
                for (int from = 0; from + length <= bounded.length(); from++) {
                    counted.merge(bounded.substring(from, from + length), 1, Integer::sum);
                }
            }
        }
        return counted;
    }

    private static String stem(String word) {
        return word.length() < SHORTEST_STEMMED ? word : word.replaceFirst("(?:ing|ed|es|'s|s|ly|er)$", "");
    }
}

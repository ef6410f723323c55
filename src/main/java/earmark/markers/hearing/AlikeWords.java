package earmark.markers.hearing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that sound like another: by the least cost of turning the one's phones into the other's, as phones are taken for each
 * other ({@link PhoneCosts}). Thread-safe.
 */
public final class AlikeWords {
    private AlikeWords() {}

    /**
     * A word, and how alike it sounds.
     *
     * @param word in lower case
     * @param likeness 1 for the same phones; 0 for nothing in common
     */
    public record Alike(String word, double likeness) {}

    /**
     * The words that sound alike, the likest first.
     *
     * @param said what is looked for
     * @param words among these, in lower case
     * @param least from which likeness on
     * @return empty also when nobody can say how it is pronounced
     */
    public static List<Alike> of(String said, Collection<String> words, double least) {
        int[] wanted = Phones.english().of(said.toLowerCase(Locale.ROOT));
        if (wanted.length == 0) {
            return List.of();
        }
        return words.stream()
                .flatMap(
                        word -> likeness(wanted, word)
                                .filter(likeness -> likeness >= least)
                                .map(likeness -> new Alike(word, likeness))
                                .stream())
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::word))
                .toList();
    }

    private static Optional<Double> likeness(int[] wanted, String word) {
        int[] heard = Phones.english().of(word);
        // each phone more costs one: what is far too long or short need not be looked at
        if (heard.length == 0 || Math.abs(heard.length - wanted.length) > Math.max(1, wanted.length / 2)) {
            return Optional.empty();
        }
        double most = (double) PhoneCosts.ONE * Math.max(wanted.length, heard.length);
        return Optional.of(1 - cost(wanted, heard) / most);
    }

    /** Levenshtein's distance with the costs of phones. */
    private static int cost(int[] said, int[] heard) {
        int[] before = new int[heard.length + 1];
        for (int j = 0; j < heard.length; j++) {
            before[j + 1] = before[j] + PhoneCosts.added(heard[j], j == heard.length - 1);
        }
        for (int i = 0; i < said.length; i++) {
            int[] row = new int[heard.length + 1];
            int lost = PhoneCosts.missing(said[i], i == said.length - 1);
            row[0] = before[0] + lost;
            for (int j = 0; j < heard.length; j++) {
                int added = PhoneCosts.added(heard[j], j == heard.length - 1);
                row[j + 1] = Math.min(
                        before[j] + PhoneCosts.swapped(said[i], heard[j]),
                        Math.min(before[j + 1] + lost, row[j] + added));
            }
            before = row;
        }
        return before[heard.length];
    }
}

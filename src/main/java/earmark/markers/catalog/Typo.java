package earmark.markers.catalog;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** How far a word is from another one. Thread-safe. */
public final class Typo {
    private static final int LONG = 4;

    private Typo() {}

    /**
     * The known word that was hardly meant otherwise: but for a letter, of longer words two.
     *
     * @param word in lower case
     * @param known among which it is looked for; of equally near ones the first in name order
     */
    public static Optional<String> meant(String word, Set<String> known) {
        return known.stream()
                .filter(each -> distance(each, word) <= (each.length() > LONG ? 2 : 1))
                .min(Comparator.comparingInt((String each) -> distance(each, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, left out or replaced to make one of the other (Levenshtein 1966). */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}

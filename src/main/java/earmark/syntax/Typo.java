package earmark.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a word that nobody knows was hardly meant otherwise than. Thread-safe. */
public final class Typo {
    private Typo() {}

    /**
     * The nearest of these words, if it differs by one letter or, where it has more than four, by two; or if it is the same
     * word in the singular or plural.
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(each -> apart(each, word) <= (each.length() > 4 ? 2 : 1))
                .min(Comparator.comparingInt((String each) -> apart(each, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int apart(String one, String other) {
        boolean same = !one.equals(other) && singular(one).equals(singular(other));
        return same ? 1 : distance(one, other);
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("es") && word.length() > 4
                ? word.substring(0, word.length() - 2)
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** The nearest of these words as a question with a blank after it; empty when none is near. */
    public static String asked(String word, Collection<String> known) {
        return nearest(word, known).map(each -> "did you mean '" + each + "'? ").orElse("");
    }

    /** How many letters must be put in, left out or replaced to make one of the other (Levenshtein 1966). */
    private static int distance(String one, String other) {
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

package earmark.markers.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words a recogniser can write.
 *
 * @param words in the recogniser's spelling
 */
public record Vocabulary(Set<String> words) {
    /** British endings with the American ones, which a model trained on American text writes. */
    private static final Map<String, String> SPELLINGS = new TreeMap<>(Map.of(
            "ise", "ize", "ised", "ized", "ising", "izing", "our", "or", "ours", "ors", "tre", "ter", "lled", "led",
            "lling", "ling", "yse", "yze", "isation", "ization"));

    private static final int FARTHEST = 2;
    private static final int LONG_WORD = 6;

    /** Whether the recogniser can write a word of the language's own form. */
    public boolean has(String form) {
        return words.contains(form);
    }

    /** Whether any word it can write fits; {@code *} is any characters, {@code ?} at most one. */
    public boolean hasLike(String glob) {
        var form = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            form.append(c == '*' ? ".*" : c == '?' ? ".?" : java.util.regex.Pattern.quote(String.valueOf(c)));
        }
        var pattern = java.util.regex.Pattern.compile(form.toString());
        return words.stream().anyMatch(word -> pattern.matcher(word).matches());
    }

    /**
     * How the recogniser would write a word it does not have: another spelling, two words, or the nearest word.
     *
     * @return empty when nothing is near
     */
    public Optional<String> nearest(String form) {
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            if (form.endsWith(spelling.getKey())) {
                String other =
                        form.substring(0, form.length() - spelling.getKey().length()) + spelling.getValue();
                if (has(other)) {
                    return Optional.of(other);
                }
            }
        }
        return split(form).or(() -> closest(form));
    }

    /** {@code thankyou} → {@code thank you}; the longest first word that leaves a second one of three letters or more. */
    private Optional<String> split(String form) {
        for (int at = form.length() - 3; at >= 2; at--) {
            if (form.indexOf('\'') < 0 && has(form.substring(0, at)) && has(form.substring(at))) {
                return Optional.of(form.substring(0, at) + " " + form.substring(at));
            }
        }
        return Optional.empty();
    }

    private Optional<String> closest(String form) {
        int allowed = form.length() >= LONG_WORD ? FARTHEST : 1;
        var best = new ArrayList<String>();
        int least = allowed + 1;
        for (String word : words) {
            boolean may = Math.abs(word.length() - form.length()) <= allowed
                    && !word.isEmpty()
                    && word.charAt(0) == form.charAt(0);
            int distance = may ? distance(form, word) : allowed + 1;
            if (distance < least) {
                best.clear();
                least = distance;
            }
            if (distance == least && least <= allowed) {
                best.add(word);
            }
        }
        return best.stream()
                .min(Comparator.comparingInt((String word) -> Math.abs(word.length() - form.length()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to change, add or take away (Levenshtein 1966). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[other.length()];
    }
}

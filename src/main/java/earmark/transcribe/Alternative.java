package earmark.transcribe;

import java.util.List;

/**
 * Another way to hear a stretch of a transcript.
 *
 * @param from index of the first word it would replace
 * @param to one past the last, more than {@code from}
 * @param words what would stand there; may be none
 * @param probability the share of the recogniser's weight on paths that have these words there, in (0, 1]
 */
public record Alternative(int from, int to, List<String> words, double probability) {
    /** Copies the words and checks the ranges. */
    public Alternative {
        words = List.copyOf(words);
        if (from < 0 || to <= from || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("not an alternative: " + from + ".." + to + ", " + probability);
        }
    }
}

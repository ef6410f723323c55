package earmark.transcribe;

import java.util.List;

/**
 * One way to hear a whole utterance.
 *
 * @param words in time order; their confidence means nothing yet
 * @param logLikelihood natural logarithm of its likelihood, up to a constant that all of an utterance share
 */
public record Hypothesis(List<TimedWord> words, double logLikelihood) {
    /** Copies the words. */
    public Hypothesis {
        words = List.copyOf(words);
    }
}

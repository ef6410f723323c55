package earmark.transcribe;

import java.util.List;

/**
 * The words of one channel.
 *
 * @param words in time order
 * @param alternatives other ways to hear stretches of them, by place, likelier ones first; empty when not asked for
 */
public record Transcript(List<TimedWord> words, List<Alternative> alternatives) {
    /** Copies the lists and checks that every alternative stands for words that are there. */
    public Transcript {
        words = List.copyOf(words);
        alternatives = List.copyOf(alternatives);
        for (Alternative alternative : alternatives) {
            if (alternative.to() > words.size()) {
                throw new IllegalArgumentException(alternative + " for " + words.size() + " words");
            }
        }
    }

    /** Words without alternatives. */
    public Transcript(List<TimedWord> words) {
        this(words, List.of());
    }
}

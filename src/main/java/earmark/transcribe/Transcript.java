package earmark.transcribe;

import java.util.List;

/**
 * The words of one channel.
 *
 * @param words in time order
 */
public record Transcript(List<TimedWord> words) {
    /** Copies the words. */
    public Transcript {
        words = List.copyOf(words);
    }
}

package earmark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker said or wrote at one go: in a call up to a longer pause or a change of speaker, in writing one
 * message or line. Turns of a call may overlap in time.
 *
 * @param index its position in the interaction, from 0
 * @param speaker whose words these are
 * @param text the words; in a call lower case and without punctuation, as the recogniser writes
 * @param words in text order, not overlapping; in a call all of them with times, in writing possibly empty
 * @param time from the first word to the end of the last; null in writing
 * @param wordings what may have been said instead of some of the words; by place, likelier ones first; empty in writing
 */
public record Turn(
        int index,
        Speaker speaker,
        String text,
        List<Word> words,
        @Nullable TimeSpan time,
        List<Wording> wordings) {
    /** Copies the words and checks that they lie inside the text, in order. */
    public Turn {
        if (index < 0) {
            throw new IllegalArgumentException("negative turn index: " + index);
        }
        words = List.copyOf(words);
        int from = 0;
        for (Word word : words) {
            if (word.at().start() < from || word.at().end() > text.length()) {
                throw new IllegalArgumentException("word at " + word.at() + " in turn " + index + " is out of order or "
                        + "outside a text of " + text.length() + " characters");
            }
            from = word.at().end();
        }
        wordings = List.copyOf(wordings);
        for (Wording wording : wordings) {
            if (wording.at().end() > text.length()) {
                throw new IllegalArgumentException("wording at " + wording.at() + " outside turn " + index);
            }
        }
    }

    /** A turn of which nothing else may have been said. */
    public Turn(int index, Speaker speaker, String text, List<Word> words, @Nullable TimeSpan time) {
        this(index, speaker, text, words, time, List.of());
    }
}

package earmark.agree;

import earmark.model.Speaker;
import java.util.List;

/**
 * A segment, or several of the same words, that the machine and people saw differently.
 *
 * @param marker about which marker
 * @param kind what went wrong
 * @param times how many segments have these words
 * @param interaction what the file calls the first one's interaction
 * @param turn what the file calls its turn
 * @param line its line in the file
 * @param speaker whose words they are
 * @param text the words
 * @param instead of a false alarm the labels people gave it; of a miss the markers found there
 * @param confidence of a false alarm the machine's; of a miss 0
 */
public record Mistake(
        String marker,
        Kind kind,
        int times,
        String interaction,
        String turn,
        long line,
        Speaker speaker,
        String text,
        List<String> instead,
        double confidence) {
    /** What went wrong. */
    public enum Kind {
        /** Found, but people did not say so. */
        FALSE_ALARM,
        /** People said so, but it was not found. */
        MISS,
        /** People said so, but the machine cannot tell. */
        CANNOT_TELL
    }

    /** Copies the list. */
    public Mistake {
        instead = List.copyOf(instead);
    }

    Mistake again(int more) {
        return new Mistake(marker, kind, times + more, interaction, turn, line, speaker, text, instead, confidence);
    }
}

package earmark.classify;

import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.List;

/** How surely stretches of a turn were recognised. */
final class Confidence {
    private Confidence() {}

    /** The words of a stretch. */
    static List<Word> words(Turn turn, TextSpan at) {
        return turn.words().stream().filter(word -> word.at().overlaps(at)).toList();
    }

    /** The mean over the words of a stretch; 1 in writing. */
    static double of(Turn turn, TextSpan at) {
        return words(turn, at).stream().mapToDouble(Word::confidence).average().orElse(1);
    }
}

package earmark.markers.explain;

import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads words out of a turn. */
final class Heard {
    private Heard() {}

    /** The words of a stretch; in writing, where none may be known, what lies between blanks. */
    static List<HeardWord> words(Turn turn, TextSpan at) {
        var words = new ArrayList<HeardWord>();
        for (Word word : turn.words()) {
            if (word.at().overlaps(at)) {
                words.add(new HeardWord(word.at().of(turn.text()), word.confidence()));
            }
        }
        if (words.isEmpty()) {
            for (String word : at.of(turn.text()).strip().split("\\s+", -1)) {
                words.add(new HeardWord(word, 1));
            }
        }
        return words;
    }
}

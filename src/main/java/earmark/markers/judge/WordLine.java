package earmark.markers.judge;

import earmark.model.Analysis;
import earmark.model.Sentence;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Token;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every word of an interaction, in turn and text order.
 *
 * @param words all of them
 */
public record WordLine(List<Spoken> words) {
    /** Copies the list. */
    public WordLine {
        words = List.copyOf(words);
    }

    /**
     * A word.
     *
     * @param turn in which turn
     * @param speaker whose
     * @param at which characters
     * @param time when; null in writing
     * @param confidence the recogniser's, in [0, 1]; 1 in writing
     */
    public record Spoken(
            int turn,
            Speaker speaker,
            TextSpan at,
            @Nullable TimeSpan time,
            double confidence) {}

    /**
     * The first word of which something is so that is so of all words after it too; their number when it is so of none.
     */
    int first(Predicate<Spoken> from) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from.test(words.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The words of an analysed interaction. */
    public static WordLine of(Analysis analysis) {
        var all = new ArrayList<Spoken>();
        for (Turn turn : analysis.interaction().turns()) {
            int next = 0;
            for (Sentence sentence : analysis.sentences().get(turn.index())) {
                for (Token token : sentence.tokens()) {
                    while (next < turn.words().size()
                            && turn.words().get(next).at().end() <= token.at().start()) {
                        next++;
                    }
                    all.add(spoken(turn, token, next));
                }
            }
        }
        return new WordLine(all);
    }

    private static Spoken spoken(Turn turn, Token token, int from) {
        double confidence = 1;
        TimeSpan time = SharedTime.of(turn, token.at());
        for (int i = from; i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            if (word.at().start() >= token.at().end()) {
                break;
            }
            confidence = Math.min(confidence, word.confidence());
            TimeSpan own = word.time();
            if (own != null) {
                long start = time == null ? own.startMs() : time.startMs();
                time = new TimeSpan(start, Math.max(start, own.endMs()));
            }
        }
        return new Spoken(turn.index(), turn.speaker(), token.at(), time, confidence);
    }
}

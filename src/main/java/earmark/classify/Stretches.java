package earmark.classify;

import earmark.model.Sentence;
import earmark.model.TextSpan;
import earmark.model.Token;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What of a turn has a meaning of its own: sentences; a short turn of several as a whole too; and of a long sentence
 * overlapping stretches, for a long text means a little of everything. Thread-safe.
 */
public final class Stretches {
    /** Rises when turns are cut otherwise: what was kept of them is then made anew. */
    public static final String VERSION = "stretches 1";

    private static final int SHORT_TURN = 40;
    private static final int LONG_SENTENCE = 40;
    private static final int STRETCH = 30;
    private static final int STEP = 15;

    private Stretches() {}

    /**
     * Words of a turn.
     *
     * @param turn the turn
     * @param at which characters of it
     * @param whole whether it is the whole of a turn of several sentences; it comes after its parts
     */
    public record Stretch(Turn turn, TextSpan at, boolean whole) {
        static Stretch of(Turn turn, List<Token> tokens, boolean whole) {
            int start = tokens.get(0).at().start();
            int end = tokens.get(tokens.size() - 1).at().end();
            return new Stretch(turn, new TextSpan(start, end), whole);
        }

        /** The words. */
        public String text() {
            return at.of(turn.text());
        }
    }

    /**
     * Where a text stands in a turn, word by word, in any case: what stands in the midst of a longer sentence has its meaning
     * as much as a sentence of its own.
     *
     * @param wanted its words in lower case
     */
    static Optional<Stretch> verbatim(Turn turn, List<Sentence> sentences, List<String> wanted) {
        for (Sentence sentence : sentences) {
            List<String> forms = sentence.tokens().stream().map(Token::form).toList();
            int at = wanted.isEmpty() ? -1 : Collections.indexOfSubList(forms, wanted);
            if (at >= 0) {
                return Optional.of(Stretch.of(turn, sentence.tokens().subList(at, at + wanted.size()), false));
            }
        }
        return Optional.empty();
    }

    /** Those of a turn, in its order. */
    public static List<Stretch> of(Turn turn, List<Sentence> sentences) {
        var into = new ArrayList<Stretch>();
        List<Token> all = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            if (tokens.size() <= LONG_SENTENCE) {
                into.add(Stretch.of(turn, tokens, false));
                continue;
            }
            for (int from = 0; from < tokens.size() - STEP; from += STEP) {
                into.add(Stretch.of(turn, tokens.subList(from, Math.min(tokens.size(), from + STRETCH)), false));
            }
        }
        if (sentences.size() > 1 && all.size() <= SHORT_TURN) {
            into.add(Stretch.of(turn, all, true));
        }
        return List.copyOf(into);
    }
}

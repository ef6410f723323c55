package earmark.index;

import earmark.model.Sentence;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Token;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.List;
import java.util.Optional;

/**
 * Which seconds of a recording the words of a turn touch.
 *
 * @param first whole seconds before its first word begins
 * @param last whole seconds after which its last word has ended
 */
record Seconds(int first, int last) {
    /** Stands for both in a turn without words: nothing that is said lies there. */
    static final int WORDLESS = -2;

    private static final int MS = 1000;

    /** Empty when some word has no time: distances in seconds from it cannot be told. */
    static Optional<Seconds> of(Turn turn, List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return Optional.of(new Seconds(WORDLESS, WORDLESS));
        }
        long startMs = Long.MAX_VALUE;
        long endMs = -1;
        int word = 0;
        List<Word> words = turn.words();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                while (word < words.size()
                        && words.get(word).at().end() <= token.at().start()) {
                    word++;
                }
                if (word == words.size() || !meets(words.get(word).at(), token.at())) {
                    return Optional.empty();
                }
            }
        }
        for (Word each : words) {
            TimeSpan time = each.time();
            if (time == null) {
                return Optional.empty();
            }
            startMs = Math.min(startMs, time.startMs());
            endMs = Math.max(endMs, time.endMs());
        }
        boolean fits = endMs >= startMs && endMs < (long) Integer.MAX_VALUE * MS;
        return fits ? Optional.of(new Seconds((int) (startMs / MS), (int) ((endMs + MS - 1) / MS))) : Optional.empty();
    }

    private static boolean meets(TextSpan word, TextSpan token) {
        return word.start() < token.end() && token.start() < word.end();
    }
}

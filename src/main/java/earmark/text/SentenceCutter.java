package earmark.text;

import earmark.model.Sentence;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Token;
import earmark.model.Turn;
import earmark.model.Word;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Puts the tokens of a turn into sentences: by pauses where there are word times, else by punctuation. Thread-safe. */
final class SentenceCutter {
    /**
     * A pause of this length or more parts two sentences of a call, in milliseconds. Cutting at pauses of 0.35 s made
     * up for the missing punctuation in the measurements of methods.md 2.3, rule 1.
     */
    static final long PAUSE_MS = 350;

    private SentenceCutter() {}

    /** The sentences of a turn; none when it has no tokens. */
    static List<Sentence> cut(Turn turn, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        BitSet starts = isTimed(turn) ? afterPauses(turn, tokens) : bySyntax(turn.text(), tokens);
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || starts.get(i)) {
                List<Token> part = tokens.subList(from, i);
                int start = part.get(0).at().start();
                int end = part.get(part.size() - 1).at().end();
                sentences.add(new Sentence(new TextSpan(start, end), part));
                from = i;
            }
        }
        return sentences;
    }

    private static boolean isTimed(Turn turn) {
        return !turn.words().isEmpty() && turn.words().stream().allMatch(word -> word.time() != null);
    }

    private static BitSet afterPauses(Turn turn, List<Token> tokens) {
        var starts = new BitSet(tokens.size());
        int token = 0;
        long lastEndMs = Long.MAX_VALUE;
        for (Word word : turn.words()) {
            while (token < tokens.size()
                    && tokens.get(token).at().end() <= word.at().start()) {
                token++;
            }
            TimeSpan time = word.time();
            if (time != null) {
                if (token < tokens.size() && lastEndMs != Long.MAX_VALUE && time.startMs() - lastEndMs >= PAUSE_MS) {
                    starts.set(token);
                }
                lastEndMs = time.endMs();
            }
        }
        return starts;
    }

    private static BitSet bySyntax(String text, List<Token> tokens) {
        var starts = new BitSet(tokens.size());
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = lineEnd(text, lineStart);
            mark(starts, tokens, lineStart);
            markSentences(starts, tokens, text, lineStart, lineEnd);
            lineStart = lineEnd + 1;
        }
        return starts;
    }

    /** The end of the paragraph: a line that begins in lower case goes on with the one before (wrapped mail). */
    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        while (end >= 0 && end + 1 < text.length() && Character.isLowerCase(text.charAt(end + 1))) {
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    private static void markSentences(BitSet starts, List<Token> tokens, String text, int from, int to) {
        if (!hasStop(text, from, to)) {
            return;
        }
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text.substring(from, to).replace('\n', ' '));
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            mark(starts, tokens, from + at);
        }
    }

    private static boolean hasStop(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
                return true;
            }
        }
        return false;
    }

    /** The first token at or after that character begins a sentence. */
    private static void mark(BitSet starts, List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).at().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        starts.set(low);
    }
}

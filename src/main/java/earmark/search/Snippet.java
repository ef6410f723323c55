package earmark.search;

import earmark.model.TextSpan;

/**
 * A match with some of the words around it, on one line.
 *
 * @param text part of the turn's text; line breaks and other control characters are spaces
 * @param match where in {@code text} the match stands
 * @param cutBefore whether the turn has more before it
 * @param cutAfter whether the turn has more after it
 */
public record Snippet(String text, TextSpan match, boolean cutBefore, boolean cutAfter) {
    /** UTF-16 units on either side, fewer where a word would be cut. */
    private static final int AROUND = 60;

    public static Snippet of(String turn, TextSpan match) {
        int from = match.start() - AROUND <= 0 ? 0 : nextWord(turn, match.start() - AROUND, match.start());
        int to = match.end() + AROUND >= turn.length()
                ? turn.length()
                : lastWord(turn, match.end(), match.end() + AROUND);
        String text = turn.substring(from, to).replaceAll("\\p{Cntrl}", " ");
        var at = new TextSpan(match.start() - from, match.end() - from);
        return new Snippet(text, at, from > 0, to < turn.length());
    }

    /** Begin of the first word that begins in the stretch; its end when none does. */
    private static int nextWord(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return to;
    }

    /** End of the last word that ends in the stretch; its begin when none does. */
    private static int lastWord(String text, int from, int to) {
        for (int i = to; i > from; i--) {
            if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return from;
    }

    /** The words that matched. */
    public String matched() {
        return match.of(text);
    }
}

package earmark.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How text is cut into words. A word is a run of letters, digits and their marks; an apostrophe inside it belongs to it
 * ({@code don't}; typed {@code dont} it is the same word), and so does a point or comma between two digits ({@code
 * 3.50}). Everything else parts words and is none. One rule for what is searched and for what is looked for, so that a phrase copied out of a letter finds that
 * letter.
 */
public enum WordRule {
    /** For what people said and wrote. */
    TEXT,
    /** For what a pattern looks for: {@code *} and {@code ?} count as letters. */
    PATTERN;

    private static final int SOFT_HYPHEN = 0x00AD;

    /** All words of a text, in order. */
    public List<Token> cut(String text) {
        var tokens = new ArrayList<Token>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isWordPart(c)) {
                int end = end(text, at);
                String form = form(text, at, end);
                if (!form.isEmpty()) {
                    tokens.add(new Token(new TextSpan(at, end), form));
                }
                at = end;
            } else {
                at += Character.charCount(c);
            }
        }
        return tokens;
    }

    /** One past the last character of the word that begins at {@code start}. */
    private int end(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            int next = end + Character.charCount(c);
            if (!isWordPart(c) && !joins(text, start, end, c, next)) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Whether a character that is no word part itself stands inside a word. */
    private boolean joins(String text, int start, int at, int c, int next) {
        if (at == start || next >= text.length() || !isWordPart(text.codePointAt(next))) {
            return false;
        }
        if (c == '.' || c == ',') {
            return Character.isDigit(text.codePointBefore(at)) && Character.isDigit(text.codePointAt(next));
        }
        return isApostrophe(c) || isIgnorable(c);
    }

    private boolean isWordPart(int c) {
        if (c < 128) {
            boolean open = this == PATTERN && (c == '*' || c == '?');
            return open || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return isMark(c) || (Character.isLetterOrDigit(c) && c != 0x02BC);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x201B || c == 0xFF07;
    }

    /** Invisible inside a word: soft hyphen, joiners, word joiner. The zero-width space parts words and is not here. */
    private static boolean isIgnorable(int c) {
        return c == SOFT_HYPHEN || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
    }

    private String form(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 128) {
                return normalised(text.substring(start, end));
            }
        }
        return Contractions.ENGLISH.full(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private String normalised(String word) {
        String compatible = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var form = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(c -> {
            if (isApostrophe(c)) {
                form.append('\'');
            } else if (isWordPart(c) || c == '.' || c == ',') {
                form.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(form, Normalizer.Form.NFKC);
    }
}

package earmark.markers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts what a person wrote in a pattern into word forms by the rule that {@code earmark.text} cuts texts by, so that a
 * phrase copied out of a letter finds that letter. {@code *} and {@code ?} count as letters here.
 */
final class Forms {
    /** A phrase has at most so many words. */
    static final int LONGEST_PHRASE = 200;

    private Forms() {}

    /** The forms in a piece of pattern text: {@code "Call-back, please"} gives call, back, please. */
    static List<String> split(String text) {
        var forms = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isWordPart(c)) {
                int end = end(text, at);
                String form = form(text.substring(at, end));
                if (!form.isEmpty()) {
                    forms.add(form);
                }
                next = end;
            }
            at = next;
        }
        return forms;
    }

    /** One word or wildcard, or a phrase of them. */
    static Pattern pattern(List<String> forms) {
        List<Pattern.Step> steps = forms.stream()
                .map(form -> new Pattern.Step(single(form), false))
                .toList();
        return steps.size() == 1 ? steps.get(0).pattern() : new Pattern.Sequence(steps);
    }

    private static Pattern single(String form) {
        boolean open = form.indexOf('*') >= 0 || form.indexOf('?') >= 0;
        return open ? new Pattern.Wildcard(form) : new Pattern.Word(form);
    }

    private static int end(String text, int start) {
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

    private static boolean joins(String text, int start, int at, int c, int next) {
        if (at == start || next >= text.length() || !isWordPart(text.codePointAt(next))) {
            return false;
        }
        if (c == '.' || c == ',') {
            return Character.isDigit(text.codePointBefore(at)) && Character.isDigit(text.codePointAt(next));
        }
        return isApostrophe(c) || c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
    }

    private static boolean isWordPart(int c) {
        if (c == '*' || c == '?') {
            return true;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return mark || (Character.isLetterOrDigit(c) && c != 0x02BC);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x201B || c == 0xFF07;
    }

    private static String form(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var form = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (isApostrophe(c)) {
                        form.append('\'');
                    } else if (isWordPart(c) || c == '.' || c == ',') {
                        form.appendCodePoint(c);
                    }
                });
        return Normalizer.normalize(form, Normalizer.Form.NFKC);
    }
}

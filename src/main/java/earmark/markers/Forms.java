package earmark.markers;

import earmark.model.Token;
import earmark.model.WordRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The word forms in what a person wrote in a pattern or word list, cut by the {@link WordRule} that texts are cut by.
 * {@code *} and {@code ?} count as letters, and {@code {cancel}} is any form of a word.
 */
final class Forms {
    /** A phrase has at most so many words. */
    static final int LONGEST_PHRASE = 200;

    /** What to do about a fault in braces. */
    static final String ONE_WORD_IN_BRACES =
            "braces hold one word in its base form, for example {cancel}; of a phrase the word that changes: {take} off";

    private Forms() {}

    /** The forms in a piece of pattern text: {@code "{call}-back, please"} gives {call}, back, please. */
    static List<String> split(String text) {
        var forms = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            int end = close < 0 ? text.length() : open;
            WordRule.PATTERN.cut(text.substring(at, end)).stream()
                    .map(Token::form)
                    .forEach(forms::add);
            if (close >= 0) {
                List<Token> inside = WordRule.TEXT.cut(text.substring(open + 1, close));
                inside.forEach(token -> forms.add("{" + token.form() + "}"));
            }
            at = close < 0 ? text.length() : close + 1;
        }
        return forms;
    }

    /** What is wrong with the braces of a piece of pattern text; empty when nothing is. */
    static String fault(String text) {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = text.indexOf('}', at);
            if (open < 0 && close < 0) {
                return "";
            }
            if (open < 0 || close < open) {
                return close < 0 ? "'{' without '}'" : "'}' without '{'";
            }
            String inside = text.substring(open + 1, close);
            if (inside.indexOf('*') >= 0 || inside.indexOf('?') >= 0) {
                return "'{" + inside + "}' with an open part";
            }
            int words = WordRule.TEXT.cut(inside).size();
            if (words != 1) {
                return "'{" + inside + "}' with " + (words == 0 ? "no word" : words + " words");
            }
            at = close + 1;
        }
        return "";
    }

    /** One word or wildcard, or a phrase of them. */
    static Pattern pattern(List<String> forms) {
        List<Pattern.Step> steps = forms.stream()
                .map(form -> new Pattern.Step(single(form), false))
                .toList();
        return steps.size() == 1 ? steps.get(0).pattern() : new Pattern.Sequence(steps);
    }

    private static Pattern single(String form) {
        if (form.startsWith("{")) {
            return new Inflected(form.substring(1, form.length() - 1));
        }
        boolean open = form.indexOf('*') >= 0 || form.indexOf('?') >= 0;
        return open ? new Pattern.Wildcard(form) : new Pattern.Word(form);
    }
}

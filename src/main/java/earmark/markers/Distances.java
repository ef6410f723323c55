package earmark.markers;

import earmark.model.EarmarkException;
import earmark.syntax.Value;
import java.util.Locale;
import java.util.regex.Matcher;

/** Reads {@code near<=8w} and {@code before<=4w}. */
final class Distances {
    private static final int FARTHEST = 1000;
    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile("[a-z]+<=(\\d{1,4})w");

    private Distances() {}

    /** Whether a word is meant as that operator, well written or not. */
    static boolean isOperator(String word, String operator) {
        if (!word.startsWith(operator)) {
            return false;
        }
        return word.length() == operator.length() || "<=>~:".indexOf(word.charAt(operator.length())) >= 0;
    }

    /**
     * The distance of an operator.
     *
     * @throws EarmarkException when there is none, or not in words
     */
    static int words(Value source, Lexeme lexeme, String operator) {
        String word = lexeme.is(Lexeme.Kind.CHUNK) ? lexeme.text().toLowerCase(Locale.ROOT) : "";
        String where = source.at(lexeme.start()).toString();
        String example = "for example " + operator + "<=8w";
        if (!isOperator(word, operator)) {
            throw new EarmarkException(
                    where,
                    "'not' must be followed by near",
                    "for example a not near<=8w b; to look for the word, put the phrase in quotes");
        }
        if (word.equals(operator)) {
            throw new EarmarkException(
                    where, "'" + operator + "' needs a distance", example + "; to look for the word, put it in quotes");
        }
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw new EarmarkException(
                    where, "'" + lexeme.text() + "' is not a distance in words", example + ", up to " + FARTHEST + "w");
        }
        int words = Integer.parseInt(form.group(1));
        if (words > FARTHEST) {
            throw new EarmarkException(where, words + " words are too far apart", "up to " + FARTHEST + "w");
        }
        return words;
    }
}

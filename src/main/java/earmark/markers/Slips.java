package earmark.markers;

import earmark.model.EarmarkException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write who know another search language: it would be read as words, and hardly be meant so. */
final class Slips {
    private static final Pattern LOGIC = Pattern.compile("AND|OR|NOT");
    private static final Pattern DISTANCE =
            Pattern.compile("(near|before|after|within|w|pre)[/~]\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE = Pattern.compile("([A-Za-z_]+):");
    private static final Pattern CONFIDENCE = Pattern.compile("conf[<>=].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPRESSION = Pattern.compile(".*(\\\\|\\.[*+?]).*|\\^.+");

    private Slips() {}

    /** Throws when a piece of a phrase is such a slip. */
    static void refuse(LexemeReader in, Lexeme lexeme) {
        String text = lexeme.text();
        if (LOGIC.matcher(text).matches()) {
            throw in.problem(lexeme, lexeme.quoted() + " in capitals", logic(text));
        }
        if (DISTANCE.matcher(text).matches()) {
            String words = text.replaceAll("\\D", "");
            throw in.problem(lexeme, lexeme.quoted() + " is not a distance", "for example near<=" + words + "w");
        }
        var side = SIDE.matcher(text);
        Optional<Side> named = side.matches() ? Side.of(side.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        if (named.isPresent()) {
            throw sideWithColon(in, lexeme, named.get());
        }
        if (CONFIDENCE.matcher(text).matches()) {
            throw in.problem(
                    lexeme,
                    lexeme.quoted() + " inside a phrase",
                    "a confidence stands in front: conf>=0.6 sorry; inside, in parentheses: thank (conf>=0.6 you)");
        }
        if (EXPRESSION.matcher(text).matches()) {
            throw in.problem(
                    lexeme,
                    lexeme.quoted() + " looks like a regular expression",
                    "* is any letters and ? at most one: refund*; {refund} is any form of it; (a | b) is one of several");
        }
    }

    /** A side is no name of a field either. */
    static EarmarkException sideWithColon(LexemeReader in, Lexeme lexeme, Side side) {
        String word = side.keyword();
        return in.problem(
                lexeme, lexeme.quoted() + ": a side has no colon", "write " + word + " sorry, or " + word + " (a | b)");
    }

    private static String logic(String text) {
        String quoted = "; to look for the word, write it small or in quotes";
        return switch (text) {
            case "AND" -> "for both in one turn write a & b; for words that follow each other, nothing" + quoted;
            case "OR" -> "for one of several write (a | b)" + quoted;
            default -> "for what must not be there write a & !b" + quoted;
        };
    }
}

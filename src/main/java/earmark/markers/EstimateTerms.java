package earmark.markers;

import earmark.markers.Lexeme.Kind;
import java.util.regex.Pattern;

/** Reads {@code like>=.70 "nobody called me back"} and the bound of {@code @promise_broken>=0.8}. */
final class EstimateTerms {
    private static final Pattern LIKE = Pattern.compile("like[<=>~:].*");
    private static final Pattern BOUND = Pattern.compile(">=((?:0|1)?(?:\\.\\d{1,4})?)");
    private static final String EXAMPLE = "for example like>=0.70 \"nobody called me back\"";
    private static final int LONGEST = 500;

    private EstimateTerms() {}

    /** Whether a word is meant as such a term, well written or not. */
    static boolean isTerm(String word) {
        return LIKE.matcher(word).matches();
    }

    /** Reads the term that a piece is, and the text that follows it. */
    static Estimated read(LexemeReader in, Lexeme lexeme, Names names) {
        double least = bound(in, lexeme, LexemeReader.word(lexeme).substring("like".length()), EXAMPLE);
        Lexeme text = in.peek();
        if (!text.is(Kind.QUOTED)) {
            throw in.problem(text, text.quoted() + " where a text in quotes was expected", EXAMPLE);
        }
        in.take();
        if (Forms.split(text.text()).isEmpty()) {
            throw in.problem(text, "a text without a word", EXAMPLE);
        }
        if (text.text().length() > LONGEST) {
            throw in.problem(text, "a text of " + text.text().length() + " characters", "one sentence says one thing");
        }
        String what = text.text().strip();
        return new Estimated(Estimated.Kind.LIKE, what, least, names.like(what));
    }

    /** Whether a bound follows a name. */
    static boolean hasBound(LexemeReader in) {
        Lexeme next = in.peek();
        return next.is(Kind.CHUNK) && "<>=~".indexOf(next.text().charAt(0)) >= 0;
    }

    /** The learned marker of a name with the bound that follows. */
    static Estimated bounded(LexemeReader in, Lexeme name, earmark.markers.Pattern meaning) {
        Lexeme bound = in.take();
        if (!(meaning instanceof Estimated learned)) {
            throw in.problem(
                    bound,
                    "@" + name.text() + " is not learned, and has no probability to compare",
                    "leave '" + bound.text() + "' out");
        }
        String example = "for example @" + name.text() + ">=0.80";
        return learned.atLeast(bound(in, bound, bound.text(), example));
    }

    private static double bound(LexemeReader in, Lexeme at, String text, String example) {
        var matcher = BOUND.matcher(text);
        String number = matcher.matches() ? matcher.group(1) : "";
        double least = number.isEmpty() ? 0 : Double.parseDouble(number);
        if (!(least > 0 && least <= 1)) {
            throw in.problem(at, at.quoted() + " is not a bound between 0 and 1", example);
        }
        return least;
    }
}

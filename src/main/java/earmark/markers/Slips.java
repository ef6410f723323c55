package earmark.markers;

import earmark.markers.Lexeme.Kind;
import earmark.model.EarmarkException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write who know another search language: it would be read as words, and hardly be meant so. */
final class Slips {
    private static final Pattern LOGIC = Pattern.compile("AND|OR|NOT");
    private static final Pattern DISTANCE =
            Pattern.compile("(?:(?:o?near|before|after|within|w|pre|adj)[/~:]|o?near)\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE = Pattern.compile("([A-Za-z_]+):");
    private static final Pattern CONFIDENCE = Pattern.compile("conf[<>=].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPRESSION = Pattern.compile(".*(\\\\|\\.[*+?]).*|\\^.+");

    private static final Pattern EQUATION = Pattern.compile("([A-Za-z_]+)(!?=)(.*)");
    private static final Pattern COMPARISON = Pattern.compile("([A-Za-z_]+)([<>]=?.*)");
    private static final Pattern OF_NOTHING = Pattern.compile("!?[<>=]+\\w.*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern TURNS = Pattern.compile("turns?|messages?");
    private static final Set<String> AROUND = Set.of("next", "prev");

    private Slips() {}

    /** Whether a word looks like another language's distance, such as {@code near20}, and is only read in quotes. */
    static boolean isDistance(String word) {
        return DISTANCE.matcher(word).matches();
    }

    /** Throws when a piece of a phrase is such a slip. */
    static void refuse(LexemeReader in, Lexeme lexeme) {
        String text = lexeme.text();
        if (LOGIC.matcher(text).matches()) {
            boolean not = LexemeReader.word(in.peek()).equals("not");
            throw in.problem(lexeme, lexeme.quoted() + " in capitals", logic(not ? "NOT" : text));
        }
        if (isDistance(text)) {
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
        refuseComparison(in, lexeme);
        refuseMisplaced(in, lexeme);
        if (EXPRESSION.matcher(text).matches()) {
            throw in.problem(
                    lexeme,
                    lexeme.quoted() + " looks like a regular expression",
                    "* is any letters and ? at most one: refund*; {refund} is any form of it; (a | b) is one of several");
        }
    }

    private static void refuseComparison(LexemeReader in, Lexeme lexeme) {
        String text = lexeme.text();
        Matcher equation = EQUATION.matcher(text);
        if (equation.matches()) {
            String value = equation.group(3).isEmpty() ? "…" : equation.group(3);
            throw in.problem(
                    lexeme,
                    lexeme.quoted() + " is no words",
                    "what is known of the interaction is asked for as fact(" + equation.group(1) + ")"
                            + equation.group(2) + value + ", after '&' or in a 'where' line");
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            Optional<String> term = OtherNames.compared(comparison.group(1), comparison.group(2));
            throw term.isPresent()
                    ? in.problem(
                            lexeme,
                            lexeme.quoted() + ": nothing is measured by that name here",
                            "write " + (OtherNames.isOperand(term.get()) ? term.get() : "a & " + term.get()))
                    : in.problem(
                            lexeme,
                            lexeme.quoted() + " inside a phrase",
                            "distances are near<=4w, before<=20s and after<=3t; within<=10w stands behind 2 of (a | b)");
        }
        if (OF_NOTHING.matcher(text).matches()) {
            throw in.problem(
                    lexeme,
                    lexeme.quoted() + " compares nothing",
                    "what is compared stands before it: silence>=5s, fact(queue)=billing");
        }
    }

    /** {@code sorry by agent}: throws when a side follows {@code by}. */
    static void refuseBy(LexemeReader in, Lexeme side) {
        Lexeme by = in.before(1);
        if (!LexemeReader.word(by).equals("by")
                || Side.of(LexemeReader.word(side)).isEmpty()) {
            return;
        }
        String word = LexemeReader.word(side);
        String measured = OtherNames.term(LexemeReader.word(in.before(2)))
                .filter(term -> OtherNames.isOperand(term) && !term.startsWith("like"))
                .orElse("");
        throw in.problem(
                by,
                "'" + by.text() + " " + side.text() + "' inside a phrase",
                (measured.isEmpty()
                                ? "a side stands in front: " + word + " sorry, " + word + " @apology; of what is heard,"
                                        + " behind it: silence>=5s by " + word
                                : "what is heard is written " + measured + " by " + word)
                        + "; to look for the words, put the phrase in quotes");
    }

    /**
     * What to write instead of a {@code not} that stands alone.
     *
     * @param what the word after it
     */
    static String insteadOfNot(Lexeme what) {
        String word = what.is(Kind.CHUNK) ? what.text() : what.is(Kind.NAME) ? "@" + what.text() : "b";
        return "where it must not stand in the same turn: a & !" + word + "; not close by: a not near<=8w " + word
                + "; said not to be so: negated " + word
                + "; missing altogether: in a marker, and not in a query, a line 'absent "
                + word + "' instead of 'say'; to look for the word, put the phrase in quotes";
    }

    /** What stands elsewhere: conditions after {@code &}, windows in front. */
    private static void refuseMisplaced(LexemeReader in, Lexeme lexeme) {
        String word = LexemeReader.word(lexeme);
        Lexeme after = in.peek();
        boolean called = after.is(Kind.OPEN) && after.start() == lexeme.end();
        boolean counted = Extents.read(LexemeReader.word(after)).isPresent();
        boolean opened =
                in.peekAt(1).is(Kind.OPEN) || LexemeReader.word(in.peekAt(1)).equals("of");
        if ((AROUND.contains(word) && (called || (counted && opened))) || (word.equals("run") && called)) {
            String side = word.equals("run") ? "" : "; of one side: " + word + " 1t of agent (b)";
            throw in.problem(
                    lexeme,
                    lexeme.quoted() + " of turns inside a phrase",
                    "it stands after '&': a & " + word + "(b)" + side + "; to look for the word, quote it");
        }
        if ((word.equals("first") || word.equals("last")) && counted) {
            throw in.problem(
                    lexeme,
                    "'" + lexeme.text() + " " + after.text() + "' inside a phrase",
                    "a window stands in front: " + word + " " + after.text()
                            + " sorry; to look for the words, quote them");
        }
    }

    /** {@code next 3 turns (b)} and {@code prev turn (b)}: throws when that comes next. */
    static void refuseTurnsInWords(LexemeReader in) {
        boolean counted = NUMBER.matcher(LexemeReader.word(in.peekAt(1))).matches();
        int at = counted ? 2 : 1;
        boolean bare = counted && in.peekAt(at).is(Kind.OPEN);
        if (bare || TURNS.matcher(LexemeReader.word(in.peekAt(at))).matches()) {
            String which = LexemeReader.word(in.peek());
            String count = counted ? LexemeReader.word(in.peekAt(1)) : "1";
            throw in.problem(
                    in.peek(),
                    "'" + which + (bare ? " " + count + "' without a unit" : "' with turns as a word"),
                    "write " + which + " " + count + "t (b); to look for the words, put them into quotes");
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

package earmark.markers;

import earmark.markers.Lexeme.Kind;
import earmark.markers.Pattern.Assertion;
import earmark.model.EarmarkException;
import earmark.syntax.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Goes through the pieces of a pattern's text, one by one, and words what is wrong with them. Use from one thread. */
final class LexemeReader {
    private final Value source;
    private final List<Lexeme> lexemes;
    private final Prefixes prefixes;
    private int next;

    LexemeReader(Value source) {
        this.source = source;
        this.lexemes = PatternLexer.cut(source);
        this.prefixes = new Prefixes(source);
    }

    /** The next piece, which stays the next. */
    Lexeme peek() {
        return peekAt(0);
    }

    /** The piece so many after the next; at the end, the end. */
    Lexeme peekAt(int ahead) {
        return lexemes.get(Math.min(next + ahead, lexemes.size() - 1));
    }

    /** The next piece; goes on to the one after it. */
    Lexeme take() {
        Lexeme lexeme = peek();
        next++;
        return lexeme;
    }

    /** The piece that was taken last. */
    Lexeme last() {
        return lexemes.get(Math.min(next, lexemes.size()) - 1);
    }

    /** The piece so many before the one that was taken last; at the begin, the end. */
    Lexeme before(int back) {
        int at = next - 1 - back;
        return lexemes.get(at < 0 ? lexemes.size() - 1 : at);
    }

    /** Takes the next piece if it is of that kind. */
    boolean skip(Kind kind) {
        boolean found = peek().is(kind);
        next += found ? 1 : 0;
        return found;
    }

    /** Takes a prefix if one comes next. */
    Optional<Prefixes.Prefix> prefix() {
        Optional<Prefixes.Prefix> prefix = prefixes.at(lexemes, next);
        next += prefix.map(Prefixes.Prefix::lexemes).orElse(0);
        return prefix;
    }

    /** Takes a distance operator, which may begin with {@code not}. */
    Distances.Distance takeDistance() {
        boolean wanted = !word(peek()).equals("not");
        if (!wanted) {
            Lexeme not = take();
            if (!Distances.isOperator(word(peek()))) {
                throw problem(
                        not, not.quoted() + " must be followed by near, before or after", Slips.insteadOfNot(peek()));
            }
        }
        return Distances.read(source, take(), wanted);
    }

    /** Takes {@code within<=10w} if it comes next; how many words. */
    int takeLength() {
        if (!word(peek()).matches("within[<=>].*")) {
            return SomeOf.ANY_LENGTH;
        }
        Lexeme lexeme = take();
        var form = java.util.regex.Pattern.compile("within<=([1-9]\\d{0,3})w").matcher(word(lexeme));
        if (!form.matches()) {
            throw problem(lexeme, lexeme.quoted() + " is not a length in words", "for example within<=10w");
        }
        return Integer.parseInt(form.group(1));
    }

    void expectEnd() {
        if (!peek().is(Kind.END)) {
            throw unexpected(peek());
        }
    }

    /** The piece as a keyword, in lower case; empty when it is none. */
    static String word(Lexeme lexeme) {
        return lexeme.is(Kind.CHUNK) ? lexeme.text().toLowerCase(Locale.ROOT) : "";
    }

    EarmarkException unexpected(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case NOT -> problem(lexeme, "'!' where a pattern must say what to find", "'!' stands after '&': a & !b");
            case END -> missingAtEnd(lexeme);
            case CLOSE, CLOSE_OPTION -> closing(lexeme);
            case OR, AND -> joining(lexeme);
            default ->
                word(lexeme).equals("not")
                        ? bareNot(lexeme)
                        : problem(
                                lexeme,
                                lexeme.quoted() + " where a word or phrase was expected",
                                "to look for the word itself, put it in quotes");
        };
    }

    private EarmarkException missingAtEnd(Lexeme end) {
        Lexeme before = lexemes.get(Math.max(0, lexemes.indexOf(end) - 1));
        String after = before.is(Kind.END) ? "" : ", after " + before.quoted();
        return problem(end, "a word or phrase is missing at the end" + after, "for example \"thank you\"");
    }

    private EarmarkException bareNot(Lexeme not) {
        Lexeme after = lexemes.get(Math.min(lexemes.indexOf(not) + 1, lexemes.size() - 1));
        return problem(not, not.quoted() + " without a word or phrase before it", Slips.insteadOfNot(after));
    }

    private EarmarkException closing(Lexeme lexeme) {
        Kind opening = lexeme.is(Kind.CLOSE) ? Kind.OPEN : Kind.OPEN_OPTION;
        String open = lexeme.is(Kind.CLOSE) ? "(" : "[";
        int at = lexemes.indexOf(lexeme);
        long opened =
                lexemes.subList(0, at).stream().filter(each -> each.is(opening)).count()
                        - lexemes.subList(0, at).stream()
                                .filter(each -> each.is(lexeme.kind()))
                                .count();
        if (opened <= 0) {
            return problem(
                    lexeme,
                    lexeme.quoted() + " where no '" + open + "' is open",
                    "take it out, or write '" + open + "' where it begins");
        }
        Lexeme before = lexemes.get(at - 1);
        return before.is(opening)
                ? problem(lexeme, "nothing between '" + open + "' and " + lexeme.quoted(), "write a word there")
                : problem(
                        lexeme,
                        "a word or phrase is missing between " + before.quoted() + " and " + lexeme.quoted(),
                        "write it there, or take " + before.quoted() + " out");
    }

    private EarmarkException joining(Lexeme lexeme) {
        int at = lexemes.indexOf(lexeme);
        boolean twice = at > 0 && lexemes.get(at - 1).is(lexeme.kind());
        String before = at == 0 ? "" : word(lexemes.get(at - 1));
        if (Side.of(before).isPresent() || Assertion.of(before).isPresent()) {
            return problem(
                    lexemes.get(at - 1),
                    lexemes.get(at - 1).quoted() + " without the words that it is about",
                    "for example " + before + " sorry & delay; whatever is said: " + before + " * & delay");
        }
        String example = lexeme.is(Kind.OR) ? "(late | delay)" : "late & delay";
        return problem(
                lexeme,
                twice ? lexeme.quoted() + " twice" : lexeme.quoted() + " without a word or phrase before it",
                (twice ? "write one " + lexeme.text() + ": " : "for example ") + example);
    }

    EarmarkException problem(Lexeme lexeme, String what, String hint) {
        return new EarmarkException(source.at(lexeme.start()).toString(), what, hint);
    }
}

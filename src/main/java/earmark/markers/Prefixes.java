package earmark.markers;

import earmark.markers.Lexeme.Kind;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Assertion;
import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Unit;
import earmark.markers.Pattern.Window;
import earmark.model.EarmarkException;
import earmark.syntax.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads what may stand before a pattern: {@code agent}, {@code first 20s/40w of turn}, {@code conf>=0.6}. */
final class Prefixes {
    private static final java.util.regex.Pattern CONFIDENCE =
            java.util.regex.Pattern.compile("conf>=([0-9]*\\.?[0-9]+(?:e-?[0-9]+)?)");

    private final Value source;

    Prefixes(Value source) {
        this.source = source;
    }

    /**
     * A prefix that was found.
     *
     * @param lexemes how many pieces it takes
     * @param around puts it around a pattern
     */
    record Prefix(int lexemes, UnaryOperator<Pattern> around) {}

    /** The prefix that begins at a piece, if one does. */
    Optional<Prefix> at(List<Lexeme> lexemes, int index) {
        String word = word(lexemes, index);
        Optional<Side> side = Side.of(word);
        if (side.isPresent()) {
            return Optional.of(new Prefix(1, pattern -> new Said(side.get(), pattern)));
        }
        var assertion = Assertion.of(word);
        if (assertion.isPresent()) {
            return Optional.of(new Prefix(1, pattern -> new Asserted(assertion.get(), pattern)));
        }
        if (word.startsWith("conf>")) {
            double confidence = confidence(lexemes.get(index), word);
            return Optional.of(new Prefix(1, pattern -> new Sure(confidence, false, pattern)));
        }
        Optional<Extents.Pair> extent = Extents.read(word(lexemes, index + 1));
        if ((word.equals("first") || word.equals("last")) && extent.isPresent()) {
            return Optional.of(window(lexemes, index, extent.get()));
        }
        return Optional.empty();
    }

    /** A window on its own, as the key {@code within} has it: {@code first 20s/40w of speaker}. */
    static UnaryOperator<Pattern> window(Value source) {
        List<Lexeme> lexemes = PatternLexer.cut(source);
        Optional<Prefix> prefix = new Prefixes(source).at(lexemes, 0);
        String first = word(lexemes, 0);
        boolean whole = prefix.isPresent() && prefix.get().lexemes() == lexemes.size() - 1;
        if (!whole || !(first.equals("first") || first.equals("last"))) {
            throw new EarmarkException(
                    source.at().toString(),
                    "'" + source.text() + "' is not a window",
                    "for example first 20s, first 20s/40w, last 3t, first 3w of turn");
        }
        return prefix.get().around();
    }

    private Prefix window(List<Lexeme> lexemes, int index, Extents.Pair extents) {
        Edge edge = word(lexemes, index).equals("first") ? Edge.FIRST : Edge.LAST;
        Of of = Of.INTERACTION;
        int length = 2;
        if (word(lexemes, index + 2).equals("of")) {
            of = switch (word(lexemes, index + 3)) {
                case "turn" -> Of.TURN;
                case "speaker" -> Of.SPEAKER;
                default ->
                    throw problem(
                            lexemes.get(Math.min(index + 3, lexemes.size() - 1)),
                            "a window is 'of turn' or 'of speaker'",
                            "or leave 'of' out: of the whole interaction");
            };
            length = 4;
        }
        Of scope = of;
        Extent main = extents.extent();
        Extent writing = extents.inWriting();
        checkUnits(lexemes.get(index + 1), main, writing, scope);
        return new Prefix(length, pattern -> new Window(edge, main, writing, scope, pattern));
    }

    private void checkUnits(Lexeme at, Extent main, @Nullable Extent writing, Of of) {
        if (main.amount() < 1 || (writing != null && writing.amount() < 1)) {
            throw problem(at, "a window of nothing", "1 or more");
        }
        if (main.unit() == Unit.PERCENT && main.amount() > 100) {
            throw problem(at, "a window of more than the whole", "up to 100%");
        }
        if (writing != null && main.unit() != Unit.SECONDS) {
            throw problem(at, "only seconds have a second extent for writing", "for example 20s/40w");
        }
        if (of == Of.TURN && (main.unit() == Unit.TURNS || (writing != null && writing.unit() == Unit.TURNS))) {
            throw problem(at, "turns of a turn", "use words, for example first 3w of turn");
        }
    }

    private double confidence(Lexeme at, String word) {
        Matcher matcher = CONFIDENCE.matcher(word);
        double value = matcher.matches() ? Double.parseDouble(matcher.group(1)) : -1;
        if (!(value >= 0 && value <= 1)) {
            throw problem(at, "'" + at.text() + "' is not a confidence", "for example conf>=0.6, between 0 and 1");
        }
        return value;
    }

    private static String word(List<Lexeme> lexemes, int index) {
        Lexeme lexeme = lexemes.get(Math.min(index, lexemes.size() - 1));
        return lexeme.is(Kind.CHUNK) ? lexeme.text().toLowerCase(Locale.ROOT) : "";
    }

    private EarmarkException problem(Lexeme lexeme, String what, String hint) {
        return new EarmarkException(source.at(lexeme.start()).toString(), what, hint);
    }
}

package earmark.markers;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.syntax.Typo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What words, phrases in quotes and names of a pattern stand for. */
final class Leaves {
    /** In other searches these leave out, or ask for. */
    private static final Set<String> SIGNS = Set.of("-", "+");

    private final LexemeReader in;
    private final Names names;

    Leaves(LexemeReader in, Names names) {
        this.in = in;
        this.names = names;
    }

    /** A word, a wildcard, or a phrase of several. */
    Pattern words(Lexeme lexeme) {
        String fault = Forms.fault(lexeme.text());
        if (!fault.isEmpty()) {
            throw in.problem(
                    lexeme, closedLater(lexeme) ? "braces around more than one word" : fault, Forms.ONE_WORD_IN_BRACES);
        }
        List<String> forms = Forms.split(lexeme.text());
        if (forms.isEmpty()) {
            if (quantifies(lexeme)) {
                throw in.problem(
                        lexeme,
                        lexeme.quoted() + " behind " + in.before(1).quoted() + " looks like a regular expression",
                        "* is any letters and ? at most one: refund*; what may be missing is [a]; (a | b) is one of several");
            }
            throw in.problem(
                    lexeme,
                    lexeme.quoted() + " holds no word",
                    SIGNS.contains(lexeme.text())
                            ? "what must not stand in the turn is a & !b, what must is a & b"
                            : "punctuation is never a word; leave it out");
        }
        return Forms.pattern(forms);
    }

    /** {@code [a-z]+}: a sign that touches what closes before it. */
    private boolean quantifies(Lexeme lexeme) {
        Lexeme before = in.before(1);
        boolean closes = before.is(Lexeme.Kind.CLOSE) || before.is(Lexeme.Kind.CLOSE_OPTION);
        return closes && before.end() == lexeme.start() && lexeme.text().matches("[+*?]+");
    }

    /** Whether braces that a piece opens are closed by one of the pieces after it. */
    private boolean closedLater(Lexeme lexeme) {
        if (lexeme.text().indexOf('}') >= 0) {
            return false;
        }
        int ahead = 0;
        while (in.peekAt(ahead).is(Lexeme.Kind.CHUNK) && in.peekAt(ahead).text().indexOf('}') < 0) {
            ahead++;
        }
        return in.peekAt(ahead).is(Lexeme.Kind.CHUNK);
    }

    /** {@code @action-timescale}: the name with _ that was meant. */
    private Optional<String> hyphened(Lexeme lexeme) {
        Lexeme rest = in.peek();
        String whole = lexeme.text() + rest.text().replace('-', '_');
        return rest.start() == lexeme.end()
                        && rest.text().startsWith("-")
                        && names.known().contains(whole)
                ? Optional.of(whole)
                : Optional.empty();
    }

    /** What {@code @name} means. */
    Pattern.Named named(Lexeme lexeme) {
        String bare = lexeme.text().replaceFirst("\\.(txt|pattern|mark)$", "");
        if (!bare.equals(lexeme.text())) {
            throw in.problem(lexeme, "'@" + lexeme.text() + "' with the ending of a file", "a name has none: @" + bare);
        }
        Optional<Pattern> meaning;
        try {
            meaning = names.meaning(lexeme.text());
        } catch (EarmarkException e) {
            Problem first = e.problems().get(0);
            throw in.problem(lexeme, "@" + lexeme.text() + " cannot be used: " + first.what(), first.hint());
        }
        return new Pattern.Named(
                lexeme.text(),
                meaning.orElseThrow(() -> in.problem(
                        lexeme,
                        "no word list and no marker is called " + lexeme.text(),
                        hyphened(lexeme)
                                        .or(() -> Typo.nearest(lexeme.text(), names.known()))
                                        .map(near -> "did you mean @" + near + "? ")
                                        .orElse("")
                                + "add words/" + lexeme.text() + ".txt or a marker of that name")));
    }
}

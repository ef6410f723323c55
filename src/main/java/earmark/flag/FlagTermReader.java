package earmark.flag;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.syntax.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind {@code when}. Thread-safe. */
final class FlagTermReader {
    /** What may stand there. */
    static final String FORMS =
            "for example: found customer (cancel near<=4w contract), present complaint, absent heat.apologise, undetermined identity_verification,"
                    + " no-opportunity empathy, 3 times frustration, hold_time.seconds >= 120, score below 60%, score at least 90%,"
                    + " fact queue billing";

    private final FlagWords words;
    private final List<Form> forms = List.of(
            new Form(
                    "(present|absent|undetermined|no-opportunity)\\s+([a-z][a-z0-9_.]*)",
                    2,
                    m -> new FlagTerm.Came(kind(m.group(1)), m.group(2))),
            new Form(
                    "([1-9]\\d{0,3})\\s+times\\s+([a-z][a-z0-9_.]*)",
                    2,
                    m -> new FlagTerm.Often(Integer.parseInt(m.group(1)), m.group(2))),
            new Form(
                    "([a-z][a-z0-9_.]*)\\.([a-z_]+)\\s*>=\\s*(\\d{1,7}(?:\\.\\d{1,3})?)",
                    1,
                    m -> new FlagTerm.AtLeast(m.group(1), m.group(2), Double.parseDouble(m.group(3)))),
            new Form(
                    "score\\s+below\\s+(100|\\d{1,2})%",
                    0, m -> new FlagTerm.ScoredBelow(Integer.parseInt(m.group(1)) / 100.0)),
            new Form(
                    "score\\s+at\\s+least\\s+(100|\\d{1,2})%",
                    0, m -> new FlagTerm.ScoredAtLeast(Integer.parseInt(m.group(1)) / 100.0)),
            new Form("fact\\s+(\\S+)\\s+(\\S.*)", 0, m -> new FlagTerm.Known(m.group(1), unquoted(m.group(2)))));

    /** How one kind of term is written; {@code marker} is the group with a marker's id, 0 for none. */
    private record Form(Pattern written, int marker, Function<MatchResult, FlagTerm> make) {
        Form(String written, int marker, Function<MatchResult, FlagTerm> make) {
            this(Pattern.compile(written), marker, make);
        }
    }

    FlagTermReader(FlagWords words) {
        this.words = words;
    }

    Optional<FlagTerm> read(Value value, List<Problem> problems) {
        if (value.text().matches("(?s)found\\s.*")) {
            return found(value, problems);
        }
        for (Form form : forms) {
            Matcher written = form.written().matcher(value.text());
            if (written.matches()) {
                if (form.marker() > 0 && !words.knows(written.group(form.marker()))) {
                    problems.add(new Problem(
                            value.at(written.start(form.marker())).toString(),
                            "there is no marker '" + written.group(form.marker()) + "'",
                            "earmark markers list shows what there is"));
                    return Optional.empty();
                }
                return Optional.of(form.make().apply(written.toMatchResult()));
            }
        }
        problems.add(new Problem(value.at().toString(), "'" + value.text() + "' cannot be read", FORMS));
        return Optional.empty();
    }

    private Optional<FlagTerm> found(Value value, List<Problem> problems) {
        int from = "found".length();
        while (Character.isWhitespace(value.text().charAt(from))) {
            from++;
        }
        Value query = value.part(from, value.text().length());
        try {
            words.check(query);
            return Optional.of(new FlagTerm.Found(query.text().replaceAll("\\s+", " ")));
        } catch (EarmarkException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static FlagTerm.Kind kind(String word) {
        for (FlagTerm.Kind kind : FlagTerm.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}

package earmark.markers.catalog;

import earmark.markers.Limit;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;

/** What the readers of a block have in common: values by key, operands, and where to complain. Use from one thread. */
final class BlockText {
    /** Limits as they stand after {@code within} and {@code soft}. */
    static final String LIMITS = "\\d{1,5}[smtw](?:\\s+or\\s+\\d{1,5}[smtw])*";

    /** Of a minute. */
    private static final int SECONDS = 60;

    final Block block;
    final MarkerRef ref;
    final MarkerNames names;
    private final List<Problem> problems;

    BlockText(Block block, MarkerRef ref, MarkerNames names, List<Problem> problems) {
        this.block = block;
        this.ref = ref;
        this.names = names;
        this.problems = problems;
    }

    Optional<Entry> one(String key) {
        return block.all(key).stream().findFirst();
    }

    boolean has(String key) {
        return one(key).isPresent();
    }

    /** What a parser makes of a value; its complaint becomes a problem of this file. */
    <T> Optional<T> tried(Value value, Function<Value, T> parser) {
        try {
            return Optional.of(parser.apply(value));
        } catch (EarmarkException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** A pattern; a marker alone, such as {@code @apology}, is that marker with its verdict. */
    Optional<Marker> operand(String key, Value value) {
        String text = value.text().strip();
        if (text.matches("@[a-z][a-z0-9_.]*")) {
            Optional<Optional<Marker>> known = tried(value, whole -> named(whole, text.substring(1)));
            if (known.isEmpty() || known.get().isPresent()) {
                return known.flatMap(Function.identity());
            }
        }
        return tried(value, whole -> PatternParser.parse(whole, names))
                .map(pattern -> Marker.operand(ref, Sides.of(pattern), new Stage(key, origin(value.at()), pattern)));
    }

    /** A marker by its name; what is wrong with it is told where it is used. */
    private Optional<Marker> named(Value at, String name) {
        try {
            return names.marker(name);
        } catch (EarmarkException e) {
            Problem first = e.problems().get(0);
            throw new EarmarkException(
                    at.at().toString(), "@" + name + " cannot be used: " + first.what(), first.hint());
        }
    }

    /** Several markers by name, with commas between them. */
    List<Marker> members(Entry entry) {
        return java.util.stream.Stream.of(parts(entry.value(), ','))
                .flatMap(part -> operand(entry.key(), part).stream())
                .toList();
    }

    /** A value cut at a character, each part without the blanks around it. */
    static Value[] parts(Value value, char separator) {
        var parts = new java.util.ArrayList<Value>();
        int from = 0;
        for (int i = 0; i <= value.text().length(); i++) {
            if (i == value.text().length() || value.text().charAt(i) == separator) {
                parts.add(stripped(value, from, i));
                from = i + 1;
            }
        }
        return parts.toArray(Value[]::new);
    }

    static Value stripped(Value value, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(value.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(value.text().charAt(end - 1))) {
            end--;
        }
        return value.part(start, end);
    }

    /** Limits such as {@code 20s or 2t} or {@code 5m}. */
    static Limit limit(String text) {
        OptionalInt minutes = amount(text, 'm');
        OptionalInt seconds = minutes.isPresent() ? OptionalInt.of(minutes.getAsInt() * SECONDS) : amount(text, 's');
        return new Limit(seconds, amount(text, 't'), amount(text, 'w'));
    }

    private static OptionalInt amount(String text, char unit) {
        Matcher matcher = java.util.regex.Pattern.compile("(\\d+)" + unit).matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** {@code by}, where it stands. */
    Optional<Side> by() {
        return one("by").flatMap(entry -> Side.of(entry.value().text()));
    }

    void problem(Position at, String what, String hint) {
        problems.add(new Problem(at.toString(), what, hint));
    }

    static String origin(Position at) {
        return at.file() + ":" + at.line();
    }

    /** Which words a marker looks for, for those that have some. */
    static List<Pattern> patterns(List<Marker> markers) {
        return markers.stream().filter(Marker::hasWords).map(Marker::pattern).toList();
    }
}

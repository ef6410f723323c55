package earmark.markers.lint;

import earmark.model.Problem;
import earmark.syntax.Comment;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What looks like the language, or like that of another search, and is none, so that it is looked for as words: {@code
 * sorry within 30s}, {@code operator sorry}, {@code refund -spam}. Quotes say that words are meant. Thread-safe.
 */
public final class ReadAsWords {
    /** Where a pattern or a part of one begins. */
    static final String BEGIN = "(?:^|[(|&]\\s*)";

    private static final List<Slip> SLIPS = List.of(
            Slip.of(
                    "\\bwithin\\s+\\d+\\s*[a-z]+",
                    "a window is 'within first 30s' on a line of its own; a distance is near<=8w"),
            Slip.of(
                    "\\b(?:first|last)\\s+\\d+\\s*(?:sec|min|turn|word|second|minute)s?\\b",
                    "a window has its unit as a letter: first 20s (hello)"),
            Slip.of(
                    "\\b(?:silence|hold|overtalk)\\s+\\d+\\s*s(?:ec|econds)?\\b",
                    "a silence is a measure: silence>=5s"),
            Slip.of(BEGIN + "like\\s+\"", "what means about the same is like>=0.60 \"…\""),
            Slip.of(
                    "\\b(?:say|when|expect|within|where|by|notin|unless):(?![(@])\\S+",
                    "a key has a line of its own, and no colon"),
            Slip.of(
                    "(?<![\\w:])(?:agent|customer|speaker|robot|queue|team|channel|medium|from|to|date|subject):(?![(@\\s])\\S+",
                    "nothing is asked for with a colon: a side is agent sorry, a fact fact(queue)=billing"),
            Slip.of(
                    BEGIN + "(?:operator|rep|advisor|adviser|caller|client)(?=\\s+[\\w(@\"])",
                    "sides are agent, customer, robot, third_party, either and any"),
            Slip.of("(?:^|[\\s(])/[^/\\s]+/[a-z]*(?=$|[\\s)])", "there are no regular expressions: * is any letters"),
            Slip.of("\\(\\?[:=!<]", "there are no regular expressions: (a | b) is one of several"),
            Slip.of("(?:^|(?<=[\\s(]))[-+]\\w\\S*", "what must not stand there is a & !b, what must is a & b"),
            Slip.of("(?<=[\\w\"])~\\d+", "a distance is near<=5w; every word is looked for as it is written"),
            Slip.of(
                    "(?<![A-Za-z0-9]-[A-Za-z0-9]\\])(?<=[)\\]])[?*+]",
                    "what may be missing is [a], one of several (a | b)"),
            Slip.of("(?<=\\w)[,;]\\s+\\w+", "one of several is (a | b), both a & b; a phrase has no comma"),
            Slip.of(
                    "(?<=(?:fact\\(\\w{1,40}\\)|medium)\\s{0,3}=\\s{0,3}[\\w*?.-]{1,40}\\s{0,3}\\|\\s{0,3})"
                            + "(?!agent|customer|first|last)[a-z]\\w*(?!\\w*[(=<>:])(?=[^&|()]*(?:$|[|)]))",
                    "one of several values is fact(queue)=(a | b)"));

    private ReadAsWords() {}

    /**
     * The notes on a query as it was typed, each with its column.
     *
     * @param query one that can be read
     */
    public static List<Problem> inQuery(String query) {
        int end = Comment.startIn(query);
        Value typed = Value.of(query.replace('\n', ' ').replace('\r', ' '), new Position("query", 1, 1));
        var notes = new ArrayList<>(in(typed.part(0, end), query.substring(0, end)));
        if (end < query.length()) {
            notes.add(new Problem(
                    typed.at(end).toString(),
                    "'" + query.substring(end).strip() + "' is a comment",
                    "from # after a blank on nothing is looked for; to look for it, quote it"));
        }
        return notes;
    }

    /**
     * The notes on a pattern of a file.
     *
     * @param value where it stands
     * @param looked as much of its text as is a pattern
     */
    static List<Problem> in(Value value, String looked) {
        var notes = new ArrayList<Problem>();
        String text = withoutQuoted(looked);
        for (Slip slip : Stream.of(SLIPS, Guessed.SLIPS, OtherSearches.SLIPS)
                .flatMap(List::stream)
                .toList()) {
            Matcher matcher = slip.form().matcher(text);
            if (matcher.find()) {
                notes.add(note(value, matcher, slip.hint()));
            }
        }
        OtherSearches.measure(value, text).ifPresent(notes::add);
        return OtherSearches.once(notes);
    }

    /** The first match of a form, said to be read as words. */
    static Problem note(Value value, Matcher matcher, String hint) {
        String found = matcher.group()
                .strip()
                .replaceFirst("^[(|&]\\s*(?:!\\s*)?(?=\\w)", "")
                .replaceFirst("^[,;]\\s+", "");
        int at = matcher.start() + matcher.group().indexOf(found);
        return new Problem(value.at(at).toString(), "'" + found + "' is read as words", hint);
    }

    /** The quotes stay, what stands in them does not. */
    private static String withoutQuoted(String text) {
        var plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            plain.append(quoted && c != '"' ? 'x' : c);
        }
        return plain.toString();
    }
}

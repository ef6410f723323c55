package earmark.markers.lint;

import earmark.markers.Expectation;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like the language and is none, so that it is looked for as words: {@code sorry within 30s}, {@code
 * operator sorry}, {@code /sorry/i}. Quotes say that words are meant.
 */
final class TypingRule implements LintRule {
    private static final Set<String> PATTERNS =
            Set.of("say", "notin", "where", "expect", "absent", "unless", "when", "all", "any", "none", "from", "to");

    /** Where a pattern or a part of one begins. */
    private static final String BEGIN = "(?:^|[(|&]\\s*)";

    private static final List<Slip> SLIPS = List.of(
            slip(
                    "\\bwithin\\s+\\d+\\s*[a-z]+",
                    "a window is 'within first 30s' on a line of its own; a distance is near<=8w"),
            slip(
                    "\\b(?:first|last)\\s+\\d+\\s*(?:sec|min|turn|word|second|minute)s?\\b",
                    "a window has its unit as a letter: first 20s (hello)"),
            slip("\\b(?:silence|hold|overtalk)\\s+\\d+\\s*s(?:ec|econds)?\\b", "a silence is a measure: silence>=5s"),
            slip(BEGIN + "like\\s+\"", "what means about the same is like>=0.60 \"…\""),
            slip(
                    "\\b(?:say|when|expect|within|where|by|notin|unless):(?!\\()\\S+",
                    "a key has a line of its own, and no colon"),
            slip(
                    BEGIN + "(?:operator|rep|advisor|adviser|caller|client)(?=\\s+[\\w(@\"])",
                    "sides are agent, customer, robot, third_party, either and any"),
            slip("(?:^|[\\s(])/[^/\\s]+/[a-z]*(?=$|[\\s)])", "there are no regular expressions: * is any letters"),
            slip("\\(\\?[:=!<]", "there are no regular expressions: (a | b) is one of several"));

    private static final List<Slip> TURNS = List.of(turn("\\S*/[ACRT?]:"), turn("\\S+/\\s+[ACRT?]:"));

    private record Slip(Pattern form, String hint) {}

    private static Slip slip(String form, String hint) {
        return new Slip(Pattern.compile(form), hint + "; if words are meant, quote them");
    }

    private static Slip turn(String form) {
        return new Slip(Pattern.compile(form), "' / ' between blanks parts turns: A: hello / C: sorry");
    }

    @Override
    public List<LintNote> look(LintedMarker marker) {
        return look(marker.block());
    }

    static List<LintNote> look(Block block) {
        var notes = new ArrayList<LintNote>();
        for (Entry entry : block.entries()) {
            if (Expectation.of(entry.key()).isPresent()) {
                look(entry.value(), entry.value().text(), TURNS, notes);
            } else if (PATTERNS.contains(entry.key())) {
                String text = withoutQuoted(entry.value().text());
                // of what is due, 'within 20s' is the limit at the end
                String looked = entry.key().equals("expect") ? text.replaceFirst("\\swithin\\s[^)]*$", "") : text;
                look(entry.value(), looked, SLIPS, notes);
            }
        }
        return notes;
    }

    private static void look(Value value, String text, List<Slip> slips, List<LintNote> notes) {
        for (Slip slip : slips) {
            Matcher matcher = slip.form().matcher(text);
            if (matcher.find()) {
                String found = matcher.group().strip().replaceFirst("^[(|&]\\s*(?=\\w)", "");
                notes.add(new LintNote(
                        Severity.WARNING,
                        "read-as-words",
                        new Problem(
                                value.at(matcher.start() + matcher.group().indexOf(found))
                                        .toString(),
                                "'" + found + "' is read as words",
                                slip.hint())));
            }
        }
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

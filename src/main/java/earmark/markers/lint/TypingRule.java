package earmark.markers.lint;

import earmark.markers.Expectation;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is {@link ReadAsWords} in the patterns and the examples of a file. */
final class TypingRule implements LintRule {
    private static final Set<String> PATTERNS =
            Set.of("say", "notin", "where", "expect", "absent", "unless", "when", "all", "any", "none", "from", "to");

    private static final String PARTED = "' / ' between blanks parts turns: A: hello / C: sorry";
    private static final String SILENCE = "a silence is +5s, without blanks: A: hello +5s / C: sorry";

    /** What hardly is said in an example, and what is meant. */
    private static final List<Form> TURNS = List.of(
            form("\\S*/[ACRT?]:", PARTED),
            form("\\S+/\\s+[ACRT?]:", PARTED),
            form("(?<=[^\\s/\\]])(?<![+-][\\d.]{1,7}s)\\s+[ACRT?]:(?=\\s)", PARTED),
            form("(?<=\\s)[+-]\\d+(?:\\.\\d+)?(?:\\s*(?:sec\\w*|m|min\\w*))?(?=\\s|$)", SILENCE),
            form("(?<=\\s)[+-]\\s+\\d+\\s*s\\w*", SILENCE),
            form("[(\\[](?:silence|pause)\\b[^)\\]]*[)\\]]", SILENCE));

    private record Form(Pattern pattern, String meant) {}

    private static Form form(String pattern, String meant) {
        return new Form(Pattern.compile(pattern), meant);
    }

    @Override
    public List<LintNote> look(LintedMarker marker) {
        return look(marker.block());
    }

    static List<LintNote> look(Block block) {
        var notes = new ArrayList<Problem>();
        for (Entry entry : block.entries()) {
            String text = entry.value().text();
            if (Expectation.of(entry.key()).isPresent()) {
                for (Form form : TURNS) {
                    Matcher matcher = form.pattern().matcher(text);
                    if (matcher.find()) {
                        notes.add(ReadAsWords.note(entry.value(), matcher, form.meant()));
                    }
                }
            } else if (PATTERNS.contains(entry.key())) {
                notes.addAll(ReadAsWords.in(entry.value(), pattern(entry.key(), text)));
            }
        }
        return notes.stream()
                .map(note -> new LintNote(Severity.WARNING, "read-as-words", note))
                .toList();
    }

    /** Of what is due, {@code within 20s} is the limit at the end; commas part the members of {@code all}. */
    private static String pattern(String key, String text) {
        return switch (key) {
            case "expect" -> text.replaceFirst("\\swithin\\s[^)]*$", "");
            case "all", "any", "none" -> text.replace(',', ';');
            default -> text;
        };
    }
}

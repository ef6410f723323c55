package earmark.markers.lint;

import earmark.markers.Expectation;
import earmark.markers.catalog.ScriptPause;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is {@link ReadAsWords} in the patterns and the examples of a file. */
final class TypingRule implements LintRule {
    static final String NAME = "read-as-words";

    private static final Set<String> PATTERNS =
            Set.of("say", "notin", "where", "expect", "absent", "unless", "when", "all", "any", "none", "from", "to");

    private static final Pattern WRITING =
            Pattern.compile("\\s*(?:\\[[^\\]]*]\\s*)*\\[(?:medium=)?(?:mail|email|chat)]");

    /** What hardly is said in an example, and what is meant. */
    private static final List<Slip> TURNS = List.of(
            new Slip(Pattern.compile("\\S*/[ACRT?]:"), "' / ' between blanks parts turns: A: hello / C: sorry"),
            new Slip(
                    Pattern.compile("[(\\[](?:silence|pause)\\b[^)\\]]*[)\\]]"),
                    "a silence is +5s, without blanks: A: hello +5s / C: sorry"));

    @Override
    public List<LintNote> look(LintedMarker marker) {
        return look(marker.block());
    }

    static List<LintNote> look(Block block) {
        var notes = new ArrayList<Problem>();
        for (Entry entry : block.entries()) {
            String text = entry.value().text();
            if (Expectation.of(entry.key()).isPresent()) {
                notes.addAll(inScript(entry.value()));
            } else if (PATTERNS.contains(entry.key())) {
                notes.addAll(ReadAsWords.in(entry.value(), pattern(entry.key(), text)));
                Matcher condition = Guessed.CONDITION.form().matcher(text);
                if (entry.key().equals("where") && condition.find()) {
                    notes.add(ReadAsWords.note(entry.value(), condition, Guessed.CONDITION.hint()));
                }
            }
        }
        return notes.stream()
                .map(note -> new LintNote(Severity.WARNING, NAME, note))
                .toList();
    }

    private static List<Problem> inScript(Value script) {
        String text = script.text();
        var notes = new ArrayList<Problem>();
        for (Slip slip : TURNS) {
            Matcher matcher = slip.form().matcher(text);
            if (matcher.find()) {
                notes.add(ReadAsWords.note(script, matcher, slip.hint()));
            }
        }
        if (notes.isEmpty() && !WRITING.matcher(text).lookingAt()) {
            ScriptPause.withoutSign(text)
                    .ifPresent(bare -> notes.add(ReadAsWords.note(
                            script, bare, "a silence has its sign: +" + bare.group(1) + "; words are letters")));
        }
        return notes;
    }

    /** Of what is due, {@code within 20s} is the limit at the end; commas part the members of {@code all}. */
    private static String pattern(String key, String text) {
        return switch (key) {
            case "expect", "absent" -> text.replaceFirst("\\swithin\\s[^)]*$", "");
            case "all", "any", "none" -> text.replace(',', '|');
            default -> text;
        };
    }
}

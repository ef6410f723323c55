package earmark.markers.lint;

import earmark.markers.Expectation;
import earmark.model.Problem;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several phrases between one pair of quotes: punctuation is never a word, so {@code "i'll, we'll"} looks for <i>i'll we'll</i>,
 * which nobody says.
 */
final class QuotedListRule implements LintRule {
    /** Lines for people. */
    private static final Set<String> TEXTS =
            Set.of("title", "source", "clause", "owner", "reason", "status", "use", "model");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PARTED = Pattern.compile("\\s*[,;/|]\\s*");
    /** What {@code like} compares is a sentence. */
    private static final Pattern MEANING = Pattern.compile("like>=[0-9.]+\\s*$");

    @Override
    public List<LintNote> look(LintedMarker marker) {
        List<LintNote> notes = new ArrayList<>();
        for (Entry entry : marker.block().entries()) {
            if (!TEXTS.contains(entry.key()) && Expectation.of(entry.key()).isEmpty()) {
                look(entry, notes);
            }
        }
        return notes;
    }

    private static void look(Entry entry, List<LintNote> notes) {
        Value value = entry.value();
        String text = value.text();
        Matcher quoted = QUOTED.matcher(text);
        // a step's name and title stand before its colon
        int from = entry.key().equals("step") ? pattern(text) : 0;
        while (quoted.find()) {
            List<String> parts = Arrays.stream(PARTED.split(quoted.group(1)))
                    .map(String::strip)
                    .filter(part -> part.chars().anyMatch(Character::isLetterOrDigit))
                    .toList();
            boolean meaning = MEANING.matcher(text.substring(0, quoted.start())).find();
            if (parts.size() > 1 && quoted.start() >= from && !meaning) {
                notes.add(new LintNote(
                        Severity.WARNING,
                        "quoted-list",
                        new Problem(
                                value.at(quoted.start()).toString(),
                                quoted.group() + " is looked for as one phrase, its parts one after the other",
                                "one of several is (" + choice(parts) + "); if it is one phrase, leave the sign out")));
            }
        }
    }

    private static int pattern(String text) {
        boolean inQuotes = false;
        for (int i = 0; i < text.length(); i++) {
            inQuotes ^= text.charAt(i) == '"';
            if (text.charAt(i) == ':' && !inQuotes) {
                return i;
            }
        }
        return 0;
    }

    private static String choice(List<String> parts) {
        return parts.stream()
                .map(part -> part.contains(" ") ? '"' + part + '"' : part)
                .collect(Collectors.joining(" | "));
    }
}

package earmark.markers.lint;

import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members of {@code all}, {@code any} and {@code none} that are names of markers, but are written as words. */
final class MembersRule implements LintRule {
    private static final Set<String> KEYS = Set.of("all", "any", "none");
    private static final Pattern JOINED = Pattern.compile("(@[\\w.]+)\\s+((?:and|or)\\b)\\s*(?=@)");
    private static final Pattern MEMBER = Pattern.compile("[^,]+");
    private static final Pattern BARE = Pattern.compile("[a-z][a-z0-9_.]*");

    private final Set<String> names = new HashSet<>();

    /** For a pack, beside which the shipped markers stand. */
    MembersRule(List<Marker> markers) {
        markers.forEach(marker -> names.add(marker.ref().id()));
        MarkerCatalog.shipped()
                .markers()
                .forEach(marker -> names.add(marker.ref().id()));
    }

    @Override
    public List<LintNote> look(LintedMarker marker) {
        return look(marker.block());
    }

    List<LintNote> look(Block block) {
        var notes = new ArrayList<LintNote>();
        if (block.kind().equals("tree")) {
            return notes;
        }
        for (Entry entry : block.entries()) {
            if (KEYS.contains(entry.key())) {
                look(entry.key(), entry.value(), notes);
            }
        }
        return notes;
    }

    private void look(String key, Value value, List<LintNote> notes) {
        Matcher joined = JOINED.matcher(value.text());
        while (joined.find()) {
            String several =
                    joined.group(2).equals("or") ? "of several that may be there: any @a, @b" : key + " @a, @b";
            notes.add(note(value, joined.start(2), joined.group(2), "commas part the members: " + several));
        }
        Matcher member = MEMBER.matcher(value.text());
        while (member.find()) {
            String name = member.group().strip();
            if (BARE.matcher(name).matches() && names.contains(name)) {
                int at = member.start() + member.group().indexOf(name);
                notes.add(note(value, at, name, "the marker is @" + name + "; if the word is meant, quote it"));
            }
        }
    }

    private static LintNote note(Value value, int at, String word, String hint) {
        return new LintNote(
                Severity.WARNING,
                TypingRule.NAME,
                new Problem(value.at(at).toString(), "'" + word + "' is read as words", hint));
    }
}

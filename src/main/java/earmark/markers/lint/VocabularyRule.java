package earmark.markers.lint;

import earmark.markers.Inflected;
import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words the recogniser cannot write. A line that needs one finds nothing in a call, which is a warning; one that has it
 * as one choice of several is a hint, unless the recogniser's own spelling is another choice: then it is for writing.
 */
final class VocabularyRule implements LintRule {
    static final String NAME = "unknown-word";

    private final Vocabulary vocabulary;

    VocabularyRule(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<LintNote> look(LintedMarker marker) {
        var notes = new ArrayList<LintNote>();
        for (Stage say : marker.marker().says()) {
            var leaves = new HashSet<Pattern>();
            collect(say.pattern(), leaves);
            boolean heard = canBeHeard(say.pattern());
            leaves.stream()
                    .map(VocabularyRule::text)
                    .sorted()
                    .filter(form -> !isKnown(form))
                    .forEach(form -> note(marker, say, form, heard, leaves).ifPresent(notes::add));
        }
        return notes;
    }

    private Optional<LintNote> note(LintedMarker marker, Stage say, String form, boolean heard, Set<Pattern> leaves) {
        boolean open = form.indexOf('*') >= 0 || form.indexOf('?') >= 0;
        Optional<String> nearest = open ? Optional.empty() : vocabulary.nearest(form);
        boolean alsoWritten = nearest.isPresent()
                && List.of(nearest.get().split(" ", -1)).stream().allMatch(word -> stands(word, leaves));
        if (heard && alsoWritten) {
            return Optional.empty();
        }
        String what = "'" + form + "' is " + (open ? "like no word" : "no word") + " the recogniser can write"
                + (heard ? "" : ", and the line finds nothing in calls without it");
        String hint = nearest.map(word -> "it would write '" + word + "': (" + form + " | " + word + ") finds both")
                .orElse("right for writing; for calls say it in words the model has");
        return Optional.of(
                new LintNote(heard ? Severity.HINT : Severity.WARNING, NAME, marker.problem(say, form, what, hint)));
    }

    private static boolean stands(String word, Set<Pattern> leaves) {
        return leaves.stream()
                .anyMatch(leaf -> leaf instanceof Word plain
                        ? plain.form().equals(word)
                        : new Vocabulary(Set.of(word)).hasLike(((Wildcard) leaf).glob()));
    }

    /** Whether some way to say the line has only known words. */
    private boolean canBeHeard(Pattern pattern) {
        if (pattern instanceof Word || pattern instanceof Wildcard) {
            return isKnown(text(pattern));
        }
        if (pattern instanceof AnyOf choice) {
            return choice.choices().stream().anyMatch(this::canBeHeard);
        }
        if (pattern instanceof Sequence phrase) {
            return phrase.steps().stream()
                    .filter(step -> !step.optional())
                    .map(Step::pattern)
                    .allMatch(this::canBeHeard);
        }
        return Tree.inside(pattern).stream().allMatch(this::canBeHeard);
    }

    private boolean isKnown(String form) {
        boolean open = form.indexOf('*') >= 0 || form.indexOf('?') >= 0;
        return open ? vocabulary.hasLike(form) : vocabulary.has(form);
    }

    /** Words of named lists and markers are looked at where they are written. */
    private static void collect(Pattern pattern, Set<Pattern> leaves) {
        if (pattern instanceof Word || pattern instanceof Wildcard) {
            leaves.add(pattern);
        } else if (pattern instanceof Inflected inflected) {
            // forms that nobody writes do no harm
            leaves.add(new Word(inflected.base()));
        } else if (!(pattern instanceof Named)) {
            Tree.inside(pattern).forEach(inner -> collect(inner, leaves));
        }
    }

    private static String text(Pattern leaf) {
        return leaf instanceof Word word ? word.form() : ((Wildcard) leaf).glob();
    }
}

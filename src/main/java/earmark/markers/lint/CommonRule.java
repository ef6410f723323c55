package earmark.markers.lint;

import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import earmark.markers.ShippedWords;
import earmark.markers.match.PlainPhrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines that would be found nearly everywhere: one small or short word alone, or a wildcard that is nearly all open. */
final class CommonRule implements LintRule {
    private static final int LEAST_LETTERS = 3;

    private static final Set<String> CONSTRAINTS = Set.of("within", "where");

    private final Set<String> small = new HashSet<>();

    CommonRule() {
        new ShippedWords()
                .meaning("small_words")
                .ifPresent(list -> ((AnyOf) list)
                        .choices().stream()
                                .filter(Word.class::isInstance)
                                .forEach(word -> small.add(((Word) word).form())));
    }

    @Override
    public List<LintNote> look(LintedMarker marker) {
        boolean bound = marker.constraints().stream().map(Stage::key).anyMatch(CONSTRAINTS::contains);
        var notes = new ArrayList<LintNote>();
        if (bound) {
            return notes;
        }
        for (Stage say : marker.marker().says()) {
            for (List<Pattern> phrase : PlainPhrases.of(say.pattern()).orElse(List.of())) {
                if (isCommon(phrase)) {
                    String words =
                            String.join(" ", phrase.stream().map(Pattern::print).toList());
                    notes.add(new LintNote(
                            Severity.WARNING,
                            "too-common",
                            marker.problem(
                                    say,
                                    "'" + words + "' alone would be found nearly everywhere",
                                    "add words, a window (first 1w of turn …) or a condition (& …)")));
                    break;
                }
            }
        }
        return notes;
    }

    private boolean isCommon(List<Pattern> phrase) {
        return phrase.size() == 1 && isCommon(phrase.get(0));
    }

    private boolean isCommon(Pattern word) {
        if (word instanceof Word plain) {
            return plain.form().length() < LEAST_LETTERS || small.contains(plain.form());
        }
        long letters = ((Wildcard) word)
                .glob()
                .chars()
                .filter(c -> c != '*' && c != '?')
                .count();
        return letters < LEAST_LETTERS;
    }
}

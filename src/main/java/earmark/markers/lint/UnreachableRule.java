package earmark.markers.lint;

import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import earmark.markers.match.PlainPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines whose every phrase the marker's own exclusions take away, and exclusions that can take nothing away. */
final class UnreachableRule implements LintRule {
    private static final String RULE = "unreachable";

    @Override
    public List<LintNote> look(LintedMarker marker) {
        List<Stage> exclusions = marker.constraints().stream()
                .filter(stage -> stage.pattern() instanceof NotIn)
                .toList();
        var notes = new ArrayList<LintNote>();
        if (!exclusions.isEmpty()) {
            Pattern excluded = new AnyOf(exclusions.stream()
                    .map(stage -> ((NotIn) stage.pattern()).longer())
                    .toList());
            marker.marker()
                    .says()
                    .forEach(say -> taken(marker, say, excluded, exclusions).ifPresent(notes::add));
        }
        exclusions.forEach(stage -> idle(marker, stage).ifPresent(notes::add));
        return notes;
    }

    private static Optional<LintNote> taken(LintedMarker marker, Stage say, Pattern excluded, List<Stage> exclusions) {
        Optional<SpokenSamples> samples = PlainPhrases.of(say.pattern()).map(SpokenSamples::of);
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        // a phrase that is excluded when it stands alone is excluded wherever it stands
        List<Integer> gone = samples.get().foundBy(excluded);
        if (gone.size() == samples.get().size()) {
            return Optional.of(new LintNote(
                    Severity.ERROR,
                    RULE,
                    marker.problem(
                            say,
                            "nothing this line finds is left: every phrase of it is excluded, by "
                                    + by(samples.get(), gone.get(0), exclusions),
                            "take the line out, or narrow the notin")));
        }
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new LintNote(
                        Severity.HINT,
                        RULE,
                        marker.problem(
                                say,
                                "'" + samples.get().text(gone.get(0)) + "' of this line is always excluded, by "
                                        + by(samples.get(), gone.get(0), exclusions)
                                        + (gone.size() > 1 ? "; and " + (gone.size() - 1) + " more" : ""),
                                "right if it is meant so; else narrow the notin")));
    }

    private static String by(SpokenSamples samples, int sample, List<Stage> exclusions) {
        return exclusions.stream()
                .filter(stage ->
                        samples.foundBy(((NotIn) stage.pattern()).longer()).contains(sample))
                .map(Stage::origin)
                .collect(Collectors.joining(", "));
    }

    /** An exclusion works by a word it shares with what is found. */
    private static Optional<LintNote> idle(LintedMarker marker, Stage stage) {
        Optional<Set<Pattern>> found = words(marker.marker().stages().get(0).pattern());
        Optional<Set<Pattern>> longer = words(((NotIn) stage.pattern()).longer());
        if (found.isEmpty() || longer.isEmpty()) {
            return Optional.empty();
        }
        boolean meets =
                found.get().stream().anyMatch(word -> longer.get().stream().anyMatch(other -> mayBeOne(word, other)));
        return meets
                ? Optional.empty()
                : Optional.of(new LintNote(
                        Severity.WARNING,
                        RULE,
                        marker.problem(
                                stage,
                                "this exclusion shares no word with any 'say', so it can exclude nothing",
                                "notin takes away matches inside a longer phrase; for other words in the same turn"
                                        + " write where !…")));
    }

    /** All words of a pattern of plain phrases; empty when it is none. */
    private static Optional<Set<Pattern>> words(Pattern pattern) {
        return PlainPhrases.of(pattern)
                .map(phrases -> phrases.stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    private static boolean mayBeOne(Pattern one, Pattern other) {
        if (one instanceof Word word && other instanceof Word second) {
            return word.form().equals(second.form());
        }
        if (one instanceof Wildcard && other instanceof Wildcard) {
            return true;
        }
        String form = one instanceof Word word ? word.form() : ((Word) other).form();
        String glob = one instanceof Wildcard open ? open.glob() : ((Wildcard) other).glob();
        return new Vocabulary(Set.of(form)).hasLike(glob);
    }
}

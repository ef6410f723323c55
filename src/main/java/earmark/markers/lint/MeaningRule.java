package earmark.markers.lint;

import earmark.markers.Meaning;
import java.util.List;

/** Markers that can be present by the likeness of meanings alone. */
final class MeaningRule implements LintRule {
    @Override
    public List<LintNote> look(LintedMarker marker) {
        return Meaning.refusal(marker.marker())
                .map(refusal ->
                        new LintNote(Severity.WARNING, "meaning-alone", marker.problem(refusal.what(), refusal.hint())))
                .stream()
                .toList();
    }
}

package earmark.markers.lint;

import java.util.List;
import java.util.Set;

/** Markers that say nothing of who keeps them and what for, and drafts. */
final class NotesRule implements LintRule {
    private static final Set<String> WANTED = Set.of("owner", "reason", "clause");

    @Override
    public List<LintNote> look(LintedMarker marker) {
        String name = marker.marker().ref().id();
        if (marker.marker().notes().containsKey("status")) {
            return List.of(new LintNote(
                    Severity.WARNING,
                    "draft",
                    marker.problem(
                            name + " is a draft", "give it two hits and two misses, then take the status line out")));
        }
        return marker.marker().notes().keySet().stream().anyMatch(WANTED::contains)
                ? List.of()
                : List.of(new LintNote(
                        Severity.HINT,
                        "nobody's",
                        marker.problem(
                                name + " has no owner, reason or clause",
                                "say who may change it and which rule it serves, above all where it counts against"
                                        + " somebody")));
    }
}

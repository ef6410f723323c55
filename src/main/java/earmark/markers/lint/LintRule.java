package earmark.markers.lint;

import java.util.List;

/** Looks at one marker for one kind of trouble. Implementations are immutable and thread-safe. */
@FunctionalInterface
interface LintRule {
    /** What there is to say. */
    List<LintNote> look(LintedMarker marker);
}

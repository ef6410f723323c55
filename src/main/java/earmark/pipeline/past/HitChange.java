package earmark.pipeline.past;

import earmark.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What became of one finding.
 *
 * @param before the finding as it was; null when it is new
 * @param after the finding as it is; null when it is gone
 */
public record HitChange(@Nullable Finding before, @Nullable Finding after) {
    /** What kind of change it is. */
    public enum Kind {
        /** It was not found before. */
        ADDED,
        /** It is not found any more. */
        REMOVED,
        /** It covers other words than before. */
        CHANGED
    }

    /** What kind of change it is. */
    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The finding as it is, or as it was. */
    public Finding finding() {
        Finding now = after == null ? before : after;
        if (now == null) {
            throw new IllegalStateException("a change of nothing");
        }
        return now;
    }
}

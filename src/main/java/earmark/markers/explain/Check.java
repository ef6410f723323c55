package earmark.markers.explain;

/**
 * One constraint of a marker, held against words that were said.
 *
 * @param key the line's key, for example {@code notin}
 * @param origin {@code file:line} of the line it stands on
 * @param owner the list or marker to which the constraint belongs, where that line only names it; else empty
 * @param result whether the words pass
 * @param reason why, in words with values
 * @param change the least change of the marker that would let them pass; empty when they do
 */
public record Check(String key, String origin, String owner, Result result, String reason, String change) {
    /** Whether words pass a constraint. */
    public enum Result {
        /** They do. */
        PASSED,
        /** They do not. */
        BLOCKED,
        /** It cannot be told, for example because the words were hardly heard. */
        DOUBTFUL
    }

    /** Whether it kept the words from being a hit. */
    public boolean stopped() {
        return result != Result.PASSED;
    }
}

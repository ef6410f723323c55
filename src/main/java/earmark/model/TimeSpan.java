package earmark.model;

/**
 * A stretch of a recording, half-open.
 *
 * @param startMs milliseconds from the first sample, 0 or more
 * @param endMs one past the last millisecond, at least {@code startMs}
 */
public record TimeSpan(long startMs, long endMs) {
    /** Checks the order. */
    public TimeSpan {
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("not a span: " + startMs + ".." + endMs + " ms");
        }
    }

    /** Its length in milliseconds. */
    public long lengthMs() {
        return endMs - startMs;
    }

    /** Whether the two share time. */
    public boolean overlaps(TimeSpan other) {
        return startMs < other.endMs && other.startMs < endMs;
    }
}

package earmark.model;

/**
 * Characters of one turn's text, half-open.
 *
 * @param start first UTF-16 unit, 0 or more
 * @param end one past the last, at least {@code start}
 */
public record TextSpan(int start, int end) {
    /** Checks the order. */
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** How many UTF-16 units it covers. */
    public int length() {
        return end - start;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The characters it covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}

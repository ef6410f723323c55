package earmark.corpus;

import earmark.model.TimeSpan;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of a turn as a table writes them. */
final class Milliseconds {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.][0-9]{1,9})?");

    private Milliseconds() {}

    /**
     * From two fields. Without an end the span is empty, at its start.
     *
     * @return null when there is no start
     * @throws IllegalArgumentException when they are no numbers, or the end lies before the start
     */
    static @Nullable TimeSpan span(String startMs, String endMs) {
        if (startMs.isEmpty() && endMs.isEmpty()) {
            return null;
        }
        long start = number("startMs", startMs);
        long end = endMs.isEmpty() ? start : number("endMs", endMs);
        if (end < start) {
            throw new IllegalArgumentException("endMs " + end + " lies before startMs " + start);
        }
        return new TimeSpan(start, end);
    }

    private static long number(String column, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    column + " is not a number: '" + (text.length() > 30 ? text.substring(0, 30) + "…" : text) + "'");
        }
        return Math.round(Double.parseDouble(text));
    }
}

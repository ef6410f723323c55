package earmark.corpus;

import earmark.model.TimeSpan;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of turns as a table writes them: milliseconds in {@code startMs}, seconds in {@code startSeconds}, and in a column
 * {@code start}, whose unit nobody knows, what can only be one thing: {@code 0:04}, {@code 1:02:03.5} or {@code 4.25}. What
 * could be several is not used, and told once. Use from one thread.
 */
final class TurnTimes {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.][0-9]{1,9})?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-5]?[0-9](?:[.,][0-9]{1,9})?)");
    private static final int LONGEST = 30;

    private String untold = "";

    /**
     * The time of a row. Without an end the span is empty, at its start.
     *
     * @param names which columns they are
     * @param values what stands in a column
     * @return null when there is no start, or none that can be told
     * @throws IllegalArgumentException when milliseconds or seconds are no numbers, or the end lies before the start
     */
    @Nullable
    TimeSpan span(ColumnNames names, UnaryOperator<String> values) {
        return span(names.of("startms"), names.of("endms"), values);
    }

    /** As {@link #span(ColumnNames, UnaryOperator)}, of these columns. */
    @Nullable
    TimeSpan span(String startColumn, String endColumn, UnaryOperator<String> values) {
        String start = values.apply(startColumn).strip();
        String end = values.apply(endColumn).strip();
        if (start.isEmpty() && end.isEmpty()) {
            return null;
        }
        Long from = milliseconds(startColumn, start);
        Long to = end.isEmpty() ? from : milliseconds(endColumn, end);
        if (from == null) {
            return null;
        }
        long until = to == null ? from : to;
        if (until < from) {
            throw new IllegalArgumentException("the end " + end + " (" + ours(endColumn) + ") lies before the start "
                    + start + " (" + ours(startColumn) + ")");
        }
        return new TimeSpan(from, until);
    }

    /** What could not be told, with the first of them; empty when all could. */
    Optional<String> note() {
        return untold.isEmpty() ? Optional.empty() : Optional.of(untold);
    }

    private @Nullable Long milliseconds(String column, String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            double minutes = number(clock.group(1)) * 60 + number(clock.group(2));
            return Math.round((minutes * 60 + number(clock.group(3).replace(',', '.'))) * 1000);
        }
        String key = ColumnNames.key(column);
        boolean inMilliseconds = key.endsWith("ms");
        boolean inSeconds = key.endsWith("seconds") || key.endsWith("sec");
        boolean isNumber = NUMBER.matcher(text).matches();
        if (isNumber && inMilliseconds) {
            return Math.round(Double.parseDouble(text));
        }
        if (isNumber && (inSeconds || text.indexOf('.') >= 0)) {
            return Math.round(Double.parseDouble(text) * 1000);
        }
        if (inMilliseconds || inSeconds) {
            throw new IllegalArgumentException(ours(column) + " is not a number: '" + shown(text) + "'");
        }
        if (untold.isEmpty() && !text.isEmpty()) {
            untold = isNumber
                    ? "times such as '" + text + "' in the column " + column
                            + " are not used: they may be seconds or milliseconds (call it startMs or startSeconds,"
                            + " the end alike)"
                    : "times such as '" + shown(text) + "' in the column " + column
                            + " are not used (a time from the beginning, like 0:04; or startMs, in milliseconds)";
        }
        return null;
    }

    /** A column's name in lower case as we write it. */
    private static String ours(String column) {
        return column.equals("startms") ? "startMs" : column.equals("endms") ? "endMs" : column;
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }

    private static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}

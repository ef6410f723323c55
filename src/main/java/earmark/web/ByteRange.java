package earmark.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that was asked for, after RFC 9110, 14.1.2.
 *
 * @param first first byte
 * @param last last byte, inclusive
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d*)\\s*-\\s*(\\d*)\\s*");
    private static final int MOST_DIGITS = 18;

    /** What became of a {@code Range} header. */
    sealed interface Asked {
        /** All of it: nothing else was asked for, or something that may be ignored (several ranges, other units). */
        record Whole() implements Asked {}

        /** This part. */
        record Part(ByteRange range) implements Asked {}

        /** A part that is not there: 416. */
        record Nowhere() implements Asked {}
    }

    /** How many bytes. */
    long length() {
        return last - first + 1;
    }

    /** Reads a header against a file of so many bytes. */
    static Asked read(@Nullable String header, long size) {
        Matcher matcher = ONE.matcher(header == null ? "" : header);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Asked.Whole();
        }
        Optional<Long> from = number(matcher.group(1));
        Optional<Long> to = number(matcher.group(2));
        if (from.isEmpty()) {
            // the last so many bytes
            long count = Math.min(to.orElse(0L), size);
            return count == 0 ? new Asked.Nowhere() : new Asked.Part(new ByteRange(size - count, size - 1));
        }
        if (to.isPresent() && to.get() < from.get()) {
            return new Asked.Whole();
        }
        if (from.get() >= size) {
            return new Asked.Nowhere();
        }
        return new Asked.Part(new ByteRange(from.get(), Math.min(to.orElse(Long.MAX_VALUE), size - 1)));
    }

    private static Optional<Long> number(String digits) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits));
    }
}

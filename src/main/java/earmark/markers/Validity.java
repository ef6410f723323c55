package earmark.markers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a marker is judged, in days of UTC.
 *
 * @param from the first day; null: since ever
 * @param to the last day; null: for good
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** At all times. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Checks the order. */
    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("it ends on " + to + ", before it begins on " + from);
        }
    }

    /** Whether there are days on which it is not judged. */
    public boolean isLimited() {
        return from != null || to != null;
    }

    /** Whether an interaction that began then is judged. */
    public boolean covers(Instant start) {
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    @Override
    public String toString() {
        return (from == null ? "" : "from " + from)
                + (from == null || to == null ? "" : " ")
                + (to == null ? "" : "to " + to);
    }
}

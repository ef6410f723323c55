package earmark.web;

import earmark.model.EarmarkException;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days a request is about, as its parameters {@code from} and {@code to} name them: both included.
 *
 * @param from the begin of the first; null for any
 * @param until the begin of the day after the last; null for any
 */
public record Days(@Nullable Instant from, @Nullable Instant until) {
    /**
     * Of a request.
     *
     * @param zone where days begin
     * @throws EarmarkException when one is no day, or the first is later than the last
     */
    public static Days of(Context context, ZoneId zone) {
        LocalDate first = day(context, "from");
        LocalDate last = day(context, "to");
        if (first != null && last != null && first.isAfter(last)) {
            throw new EarmarkException("from " + first, "later than to " + last, "a day before it, or the same");
        }
        return new Days(
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable LocalDate day(Context context, String name) {
        String text = context.queryParam(name);
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new EarmarkException(name + " " + text, "not a day", "write it like 2026-09-01");
        }
    }
}

package earmark.corpus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Points in time as people and recorders write them: ISO 8601 with or without zone, with a space for the {@code T}, the
 * basic form {@code 20260301T101500}, and the forms file names use, {@code 2026-03-01T10-15-00} and {@code
 * 2026-03-01_10-15-00}. A date alone means its first moment.
 */
public final class Moment {
    private static final int LONGEST = 64;
    private static final List<DateTimeFormatter> FORMS = List.of(
            iso("uuuu-MM-dd'T'HH:mm[:ss]"),
            iso("uuuu-MM-dd HH:mm[:ss]"),
            form("uuuu-MM-dd'T'HH-mm-ss[X]"),
            form("uuuu-MM-dd'_'HH-mm-ss"),
            form("uuuuMMdd'T'HHmmss[X]"),
            form("uuuuMMddHHmmss"),
            form("uuuuMMdd'_'HHmmss"),
            form("uuuuMMdd'-'HHmmss"),
            form("uuuu-MM-dd"),
            form("uuuuMMdd"));

    private Moment() {}

    /**
     * Reads one.
     *
     * @param text as written
     * @param zone where it was written down, for a text without a zone
     * @return empty when it is in none of the forms, or outside the years 1970 to 2199
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                Instant instant = instant(form.parse(plain), zone);
                int year = instant.atZone(zone).getYear();
                return year >= 1970 && year < 2200 ? Optional.of(instant) : Optional.empty();
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        LocalDate date = LocalDate.from(parsed);
        var time = parsed.query(TemporalQueries.localTime());
        LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
        ZoneId own = parsed.query(TemporalQueries.zone());
        return ZonedDateTime.of(local, own == null ? zone : own).toInstant();
    }

    private static DateTimeFormatter iso(String pattern) {
        return finish(new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("[ ][XXX][XX][X]['['VV']']"));
    }

    private static DateTimeFormatter form(String pattern) {
        return finish(new DateTimeFormatterBuilder().appendPattern(pattern));
    }

    private static DateTimeFormatter finish(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}

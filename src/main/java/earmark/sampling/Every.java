package earmark.sampling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How often a plan draws. Periods are of UTC. */
public enum Every {
    /** Over all there is. */
    ONCE,
    /** Each day. */
    DAY,
    /** Each week, from Monday (ISO 8601). */
    WEEK,
    /** Each calendar month. */
    MONTH;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period that a moment lies in. */
    public Period of(Instant moment) {
        LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
        return switch (this) {
            case ONCE -> new Period("all", Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
            case DAY -> period(day.toString(), day, day.plusDays(1));
            case WEEK -> {
                LocalDate monday = day.minus(day.getDayOfWeek().getValue() - 1L, ChronoUnit.DAYS);
                String label = String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                yield period(label, monday, monday.plusWeeks(1));
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield period(day.toString().substring(0, 7), first, first.plusMonths(1));
            }
        };
    }

    /** The period after another. */
    public Period after(Period period) {
        return of(period.until());
    }

    private static Period period(String label, LocalDate from, LocalDate until) {
        return new Period(
                label,
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}

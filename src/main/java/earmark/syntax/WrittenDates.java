package earmark.syntax;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one column as people and spreadsheets write them: 2026-03-04, 4.3.2026, 03/04/26, 4 March 2026, with or
 * without a time, and the day numbers of spreadsheets. Whether 03/04 is March or April is decided over the whole column: by a number above 12, by
 * points between the numbers, or because only one order makes the rows follow each other in time. When nothing decides,
 * nothing is guessed. Thread-safe.
 */
public final class WrittenDates {
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[ ,T]+(.+))?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:[ T]+(.+))?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([aApP][.]?[mM][.]?)?", Pattern.CASE_INSENSITIVE);
    /** A time, and how far its clock is from Greenwich. */
    private static final Pattern OFFSET = Pattern.compile(
            "(.*\\d:\\d{2}.*?)\\s*(?:(?:GMT|UTC)\\s*([+-]\\d{1,2}(?::?\\d{2})?)?|([+-]\\d{2}:?\\d{2}))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SERIAL = Pattern.compile("[345]\\d{4}([.,]\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int HOURS = 12;
    private static final int CENTURY = 2000;
    private static final int ROWS_FOR_ORDER = 4;
    private static final long MINUTES_A_DAY = 1440;
    private static final List<DateTimeFormatter> NAMED = List.of(
            named("d[ ][-]MMM[ ][-]uuuu"),
            named("d[ ][-]MMMM[ ][-]uuuu"),
            named("MMM d[,] uuuu"),
            named("MMMM d[,] uuuu"),
            named("d[ ][-]MMM[ ][-]uu"),
            named("EEE d MMM uuuu"),
            named("EEE, d MMM uuuu"),
            named("EEEE d MMMM uuuu"));

    /** One date as it was found. */
    public interface Written {
        /** As a person sees it, without blanks around it. */
        String text();

        /** What the file itself says it is; null when it says nothing. */
        @Nullable
        LocalDateTime date();

        /** Text alone. */
        static Written of(String text) {
            return new Text(text.strip());
        }
    }

    private record Text(String text) implements Written {
        @Override
        public @Nullable LocalDateTime date() {
            return null;
        }
    }

    /** Which number stands first. */
    public enum Order {
        /** As in 31/12/2026. */
        DAY_FIRST,
        /** As in 12/31/2026. */
        MONTH_FIRST,
        /** Nothing decides. */
        UNDECIDED
    }

    private final Order order;
    private final ZoneId zone;

    private WrittenDates(Order order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    /** Which number stands first in this column. */
    public Order order() {
        return order;
    }

    /** By all dates of the column; {@code wanted} goes before what they say. */
    public static WrittenDates of(List<? extends Written> cells, Optional<Order> wanted, ZoneId zone) {
        return new WrittenDates(wanted.orElseGet(() -> decide(cells, zone)), zone);
    }

    private static Order decide(List<? extends Written> cells, ZoneId zone) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        boolean points = false;
        for (Written cell : cells) {
            Matcher numbers = NUMBERS.matcher(cell.text());
            if (numbers.matches()) {
                dayFirst |= Integer.parseInt(numbers.group(1)) > HOURS;
                monthFirst |= Integer.parseInt(numbers.group(3)) > HOURS;
                points |= numbers.group(2).equals(".");
            }
        }
        if (dayFirst != monthFirst) {
            return dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        if (dayFirst) {
            return Order.UNDECIDED;
        }
        return points ? Order.DAY_FIRST : byTime(cells, zone);
    }

    private static Order byTime(List<? extends Written> cells, ZoneId zone) {
        boolean day = follow(cells, new WrittenDates(Order.DAY_FIRST, zone));
        boolean month = follow(cells, new WrittenDates(Order.MONTH_FIRST, zone));
        if (day == month) {
            return Order.UNDECIDED;
        }
        return day ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    private static boolean follow(List<? extends Written> cells, WrittenDates dates) {
        var moments = new ArrayList<LocalDateTime>();
        for (Written cell : cells) {
            dates.local(cell).ifPresent(moments::add);
        }
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < moments.size(); i++) {
            rises &= !moments.get(i).isBefore(moments.get(i - 1));
            falls &= !moments.get(i).isAfter(moments.get(i - 1));
        }
        return moments.size() >= ROWS_FOR_ORDER && rises != falls;
    }

    /** Empty when it is no date, or it cannot be told which. */
    public Optional<Instant> moment(Written cell) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(cell.text().replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return local(cell).map(local -> local.atZone(zone(cell)).toInstant());
        }
    }

    private ZoneId zone(Written cell) {
        Matcher offset = OFFSET.matcher(cell.text());
        if (!offset.matches()) {
            return zone;
        }
        String hours = offset.group(2) == null ? offset.group(3) : offset.group(2);
        return hours == null ? ZoneOffset.UTC : ZoneOffset.of(hours.replaceFirst("^([+-])(\\d)(?=$|:)", "$10$2"));
    }

    /** Whether it is a date of which only the order of day and month cannot be told. */
    public boolean isUndecided(Written cell) {
        return order == Order.UNDECIDED
                && local(cell).isEmpty()
                && new WrittenDates(Order.DAY_FIRST, zone).local(cell).isPresent();
    }

    /** The same on the clock where it was written; a date alone is its first moment. */
    public Optional<LocalDateTime> local(Written cell) {
        if (cell.date() != null) {
            return Optional.of(cell.date());
        }
        Matcher offset = OFFSET.matcher(cell.text());
        String text = offset.matches() ? offset.group(1) : cell.text();
        try {
            Matcher year = YEAR_FIRST.matcher(text);
            if (year.matches()) {
                return at(date(year.group(1), year.group(2), year.group(3)), year.group(4));
            }
            Matcher numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                return byOrder(numbers);
            }
            if (SERIAL.matcher(text).matches()) {
                return Optional.of(serial(Double.parseDouble(text.replace(',', '.'))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return named(text, true);
    }

    private Optional<LocalDateTime> byOrder(Matcher numbers) {
        String first = numbers.group(1);
        String second = numbers.group(3);
        String year = numbers.group(4).length() == 2
                ? String.valueOf(CENTURY + Integer.parseInt(numbers.group(4)))
                : numbers.group(4);
        return switch (order) {
            case DAY_FIRST -> at(date(year, second, first), numbers.group(5));
            case MONTH_FIRST -> at(date(year, first, second), numbers.group(5));
            // 5 May is the same in both orders
            case UNDECIDED -> first.equals(second) ? at(date(year, first, second), numbers.group(5)) : Optional.empty();
        };
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalDateTime> at(LocalDate date, @Nullable String time) {
        if (time == null) {
            return Optional.of(date.atStartOfDay());
        }
        Matcher clock = TIME.matcher(time.strip().replaceFirst("Z$", ""));
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(4);
        if (half != null) {
            hour = hour % HOURS + (half.toLowerCase(Locale.ROOT).startsWith("p") ? HOURS : 0);
        }
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        return Optional.of(date.atTime(LocalTime.of(hour, Integer.parseInt(clock.group(2)), second)));
    }

    private static LocalDateTime serial(double days) {
        long whole = (long) Math.floor(days);
        return SERIAL_ZERO.plusDays(whole).atStartOfDay().plusMinutes(Math.round((days - whole) * MINUTES_A_DAY));
    }

    private static Optional<LocalDateTime> named(String text, boolean mayHaveTime) {
        for (DateTimeFormatter form : NAMED) {
            try {
                return Optional.of(LocalDate.parse(text, form).atStartOfDay());
            } catch (DateTimeException e) {
                // another form may fit
            }
        }
        int blank = text.lastIndexOf(' ', Math.max(0, text.length() - 4));
        Matcher clock = Pattern.compile("(.+?)[,]? (" + TIME.pattern() + ")", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        return mayHaveTime && blank > 0 && clock.matches()
                ? named(clock.group(1), false).flatMap(date -> at(date.toLocalDate(), clock.group(2)))
                : Optional.empty();
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}

package earmark.score.imports;

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

/**
 * The dates of one column. Whether 03/04 is March or April is decided over the whole column: by a number above 12, by
 * points between the numbers, or because only one order makes the rows follow each other in time. When nothing decides,
 * nothing is guessed.
 */
final class Dates {
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

    /** Which number stands first. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** Nothing decides. */
        UNDECIDED
    }

    private final Order order;
    private final ZoneId zone;

    Dates(Order order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    Order order() {
        return order;
    }

    /** By the cells of the column; {@code wanted} goes before what they say. */
    static Dates of(List<Cell> cells, Optional<Order> wanted, ZoneId zone) {
        return new Dates(wanted.orElseGet(() -> decide(cells, zone)), zone);
    }

    private static Order decide(List<Cell> cells, ZoneId zone) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        boolean points = false;
        for (Cell cell : cells) {
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

    private static Order byTime(List<Cell> cells, ZoneId zone) {
        boolean day = follow(cells, new Dates(Order.DAY_FIRST, zone));
        boolean month = follow(cells, new Dates(Order.MONTH_FIRST, zone));
        if (day == month) {
            return Order.UNDECIDED;
        }
        return day ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    private static boolean follow(List<Cell> cells, Dates dates) {
        var moments = new ArrayList<LocalDateTime>();
        for (Cell cell : cells) {
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
    Optional<Instant> moment(Cell cell) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(cell.text().replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return local(cell).map(local -> local.atZone(zone(cell)).toInstant());
        }
    }

    private ZoneId zone(Cell cell) {
        Matcher offset = OFFSET.matcher(cell.text());
        if (!offset.matches()) {
            return zone;
        }
        String hours = offset.group(2) == null ? offset.group(3) : offset.group(2);
        return hours == null ? ZoneOffset.UTC : ZoneOffset.of(hours.replaceFirst("^([+-])(\\d)(?=$|:)", "$10$2"));
    }

    /** Whether it is a date of which only the order of day and month cannot be told. */
    boolean isUndecided(Cell cell) {
        return order == Order.UNDECIDED
                && local(cell).isEmpty()
                && new Dates(Order.DAY_FIRST, zone).local(cell).isPresent();
    }

    Optional<LocalDateTime> local(Cell cell) {
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

    private static Optional<LocalDateTime> at(LocalDate date, @org.jspecify.annotations.Nullable String time) {
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

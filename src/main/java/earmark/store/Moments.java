package earmark.store;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Moments as text that sorts in time order: UTC, always nine decimals. */
final class Moments {
    private static final DateTimeFormatter NINE_DECIMALS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private Moments() {}

    static String text(Instant moment) {
        return NINE_DECIMALS.format(moment);
    }

    static Instant moment(String text) {
        return Instant.parse(text);
    }
}

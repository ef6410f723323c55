package earmark.report;

import java.util.Locale;

/** Milliseconds as people write them. Thread-safe. */
public final class ClockTime {
    private ClockTime() {}

    /** For reading: {@code 0:41.2}, {@code 12:03.0}, {@code 1:02:03.4}. */
    public static String of(long ms) {
        long tenths = Math.round(ms / 100.0);
        long seconds = tenths / 10;
        String tail = String.format(Locale.ROOT, "%02d.%d", seconds % 60, tenths % 10);
        long minutes = seconds / 60;
        return minutes < 60
                ? minutes + ":" + tail
                : minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60) + ":" + tail;
    }

    /** For captions: {@code 00:00:41.230} with the separator that the format wants before the milliseconds. */
    static String ofCaption(long ms, char separator) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                separator,
                ms % 1000);
    }
}

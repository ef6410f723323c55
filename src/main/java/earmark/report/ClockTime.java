package earmark.report;

import earmark.model.Place;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** When it was said; of what was written in which turn it stands, from 0: {@code turn 7}. */
    static String of(Place place) {
        return of(place.time(), place.turn());
    }

    /** When it begins; of what was written which turn it is, from 0: {@code turn 7}. */
    static String of(Turn turn) {
        return of(turn.time(), turn.index());
    }

    private static String of(@Nullable TimeSpan time, int turn) {
        return time == null ? "turn " + turn : of(time.startMs());
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

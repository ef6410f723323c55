package earmark.web.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether something happens for the first time in a while. Forgets the oldest of very many. Thread-safe. */
final class Seldom {
    private static final int REMEMBERED = 1_000;

    private final Clock clock;
    private final Duration whileLong;
    private final Map<String, Instant> last = new LinkedHashMap<>();

    Seldom(Clock clock, Duration whileLong) {
        this.clock = clock;
        this.whileLong = whileLong;
    }

    /** Whether that was not so within that time; it counts from the first. */
    synchronized boolean isFirst(String what) {
        Instant now = clock.instant();
        @Nullable Instant before = last.get(what);
        if (before != null && now.isBefore(before.plus(whileLong))) {
            return false;
        }
        last.remove(what);
        last.put(what, now);
        if (last.size() > REMEMBERED) {
            last.remove(last.keySet().iterator().next());
        }
        return true;
    }
}

package earmark.web.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts what failed, so that passwords cannot be tried out: by name and address together, by name, by address. Nobody is
 * kept out by others' failures from elsewhere before those are many. Thread-safe.
 */
final class Throttle {
    /** Failures are forgotten after so long. */
    static final Duration MEMORY = Duration.ofMinutes(15);

    static final int OF_NAME_AND_ADDRESS = 5;
    static final int OF_NAME = 30;
    static final int OF_ADDRESS = 30;
    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait; zero when it may be tried. */
    synchronized Duration wait(String name, String address) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (Bound bound : bounds(name, address)) {
            Deque<Instant> times = failures.get(bound.key());
            if (times != null) {
                forget(times, now);
                if (times.size() >= bound.most()) {
                    Duration wait = Duration.between(now, times.getFirst().plus(MEMORY));
                    longest = wait.compareTo(longest) > 0 ? wait : longest;
                }
            }
        }
        return longest;
    }

    /** Notes a failure. */
    synchronized void failed(String name, String address) {
        Instant now = clock.instant();
        for (Bound bound : bounds(name, address)) {
            failures.computeIfAbsent(bound.key(), key -> new ArrayDeque<>()).addLast(now);
        }
        if (failures.size() > REMEMBERED) {
            failures.values().removeIf(times -> {
                forget(times, now);
                return times.isEmpty();
            });
            Iterator<Deque<Instant>> oldest = failures.values().iterator();
            while (failures.size() > REMEMBERED) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    /** Forgets the failures of who is in now. */
    synchronized void worked(String name, String address) {
        failures.remove(bounds(name, address).get(0).key());
    }

    private static void forget(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(MEMORY).isAfter(now)) {
            times.removeFirst();
        }
    }

    private static List<Bound> bounds(String name, String address) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(
                new Bound("both " + address + " " + lower, OF_NAME_AND_ADDRESS),
                new Bound("name " + lower, OF_NAME),
                new Bound("address " + address, OF_ADDRESS));
    }

    private record Bound(String key, int most) {}
}

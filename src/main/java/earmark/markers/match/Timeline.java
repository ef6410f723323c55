package earmark.markers.match;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turns with words and times, in the order in which they began. Immutable. */
final class Timeline {
    /** Nobody looks farther back than this for what belongs to a moment. */
    private static final int LOOK_BACK = 30;

    private final List<TurnView> turns;

    private Timeline(Reading reading) {
        turns = reading.turns.stream()
                .filter(turn -> turn.size() > 0 && turn.turn.time() != null)
                .sorted(Comparator.comparingLong(Timeline::startMs))
                .toList();
    }

    static Timeline of(Reading reading) {
        return reading.memory.once(reading, Timeline::new);
    }

    /** All of them. */
    List<TurnView> turns() {
        return turns;
    }

    /** The first; null when there is none. */
    static @Nullable TurnView first(Reading reading) {
        List<TurnView> all = of(reading).turns;
        return all.isEmpty() ? null : all.get(0);
    }

    /** The last ones that began at a moment or before, the latest first. */
    static List<TurnView> startedBy(Reading reading, long ms) {
        List<TurnView> all = of(reading).turns;
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startMs(all.get(middle)) <= ms) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var last = new ArrayList<>(all.subList(Math.max(0, low - LOOK_BACK), low));
        Collections.reverse(last);
        return last;
    }

    static long startMs(TurnView turn) {
        TimeSpan time = turn.turn.time();
        return time == null ? 0 : time.startMs();
    }

    static long endMs(TurnView turn) {
        TimeSpan time = turn.turn.time();
        return time == null ? 0 : time.endMs();
    }
}

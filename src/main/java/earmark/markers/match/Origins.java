package earmark.markers.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which line of a marker's file found what in one turn. Every line is tried once at most, and only until what is asked
 * for was found: a turn may hold thousands of matches. Use from one thread.
 */
final class Origins {
    private final MarkerFinder finder;
    private final TurnView turn;
    private final Work work;
    /** Lines that were not tried yet. */
    private final BitSet open;

    private final Map<Stretch, String> found = new HashMap<>();

    private record Stretch(int from, int to) {}

    Origins(MarkerFinder finder, TurnView turn, Reading reading) {
        this.finder = finder;
        this.turn = turn;
        this.work = Work.in(reading, turn.size());
        this.open = finder.says().in(turn, reading);
    }

    /** The first line that finds a span; the whole marker where telling it is too much work; null when none does. */
    @Nullable
    String of(Span span) {
        var stretch = new Stretch(span.from(), span.to());
        try {
            String origin = found.get(stretch);
            for (int i = open.nextSetBit(0); origin == null && i >= 0; i = open.nextSetBit(i + 1)) {
                String line = finder.marker.says().get(i).origin();
                for (Span own : finder.says().get(i).find(turn, work)) {
                    found.putIfAbsent(new Stretch(own.from(), own.to()), line);
                }
                open.clear(i);
                origin = found.get(stretch);
            }
            return origin;
        } catch (Work.Exceeded e) {
            return finder.marker.origin();
        }
    }
}

package earmark.markers.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What patterns found in other turns than the one that is looked at, remembered for one interaction: however many
 * turns ask, each turn is searched once for each pattern. So work grows with the number of turns and not with its
 * square. Use from one thread.
 */
final class Memory {
    private final IdentityHashMap<Finder, List<@Nullable Found>> byTurn = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Object> byKey = new IdentityHashMap<>();

    /** What was found, or that it was too much work. */
    private record Found(List<Span> spans, boolean finished) {}

    /**
     * What a finder finds in a turn, which has its own allowance of work.
     *
     * @throws Work.Exceeded when that is used up
     */
    List<Span> find(Finder finder, TurnView turn, Reading reading) {
        List<@Nullable Found> turns =
                byTurn.computeIfAbsent(finder, key -> new ArrayList<>(Collections.nCopies(reading.turns.size(), null)));
        Found found = turns.get(turn.turn.index());
        if (found == null) {
            try {
                found = new Found(finder.find(turn, Work.in(reading, turn.size())), true);
            } catch (Work.Exceeded e) {
                found = new Found(List.of(), false);
            }
            turns.set(turn.turn.index(), found);
        }
        if (!found.finished) {
            throw new Work.Exceeded();
        }
        return found.spans;
    }

    /** What was made for a key before, or is made now. */
    @SuppressWarnings("unchecked")
    <K, V> V once(K key, Function<K, V> maker) {
        // not computeIfAbsent: making one may need another
        Object made = byKey.get(key);
        if (made == null) {
            made = maker.apply(key);
            byKey.put(key, made);
        }
        return (V) made;
    }
}

package earmark.markers.match;

import java.util.IdentityHashMap;
import java.util.List;

/** What patterns found in one turn, for the next that asks. Use from one thread. */
final class Remembered {
    private final IdentityHashMap<Finder, Found> shared = new IdentityHashMap<>(8);
    private final IdentityHashMap<Finder, Found> fromElsewhere = new IdentityHashMap<>(8);

    private final IdentityHashMap<MarkerFinder, Origins> origins = new IdentityHashMap<>(8);

    /**
     * What was found.
     *
     * @param cost how much work it was
     * @param finished whether the work allowed sufficed
     */
    private record Found(List<Span> spans, long cost, boolean finished) {}

    /** What a part of several patterns finds. Each pays the work, so that none depends on which others there are. */
    List<Span> find(Finder key, Finder finder, TurnView turn, Work work) {
        Found found = shared.get(key);
        if (found != null) {
            work.spend(found.cost);
            return found.spans;
        }
        long before = work.left();
        List<Span> spans = finder.find(turn, work);
        shared.put(key, new Found(spans, before - work.left(), true));
        return spans;
    }

    /** Which lines of a marker's file found what. */
    Origins origins(MarkerFinder finder, TurnView turn, Reading reading) {
        return origins.computeIfAbsent(finder, key -> new Origins(key, turn, reading));
    }

    /**
     * What a pattern finds here that is asked for from elsewhere, with an allowance of work of its own: however many
     * turns ask, each turn is searched once. So work grows with the number of turns and not with its square.
     *
     * @throws Work.Exceeded when the allowance is used up
     */
    List<Span> findFromElsewhere(Finder finder, TurnView turn, Reading reading) {
        Found found = fromElsewhere.get(finder);
        if (found == null) {
            try {
                found = new Found(finder.findWhereNeeded(turn, Work.in(reading, turn.size())), 0, true);
            } catch (Work.Exceeded e) {
                found = new Found(List.of(), 0, false);
            }
            fromElsewhere.put(finder, found);
        }
        if (!found.finished) {
            throw new Work.Exceeded();
        }
        return found.spans;
    }
}

package earmark.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What is remembered of one segment while it is open. Thread-safe. */
final class Segment {
    /** A bit a turn each: 64 sets of a million turns are 8 MB. */
    private static final int MOST_SETS = 64;

    private final TurnOrder order;
    private final Map<Object, FixedBitSet> sets = new LinkedHashMap<>(16, 0.75f, true);

    Segment(TurnOrder order) {
        this.order = order;
    }

    /** Makes a set of turns. */
    interface Maker {
        FixedBitSet make() throws IOException;
    }

    TurnOrder order() {
        return order;
    }

    /** The set that is known under a key, made when it is not known; not to be changed. */
    FixedBitSet set(Object key, Maker maker) throws IOException {
        synchronized (sets) {
            @Nullable FixedBitSet known = sets.get(key);
            if (known != null) {
                return known;
            }
        }
        FixedBitSet made = maker.make();
        synchronized (sets) {
            sets.put(key, made);
            if (sets.size() > MOST_SETS) {
                sets.remove(sets.keySet().iterator().next());
            }
        }
        return made;
    }
}

package earmark.markers.match;

import earmark.markers.phrases.Hits;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The turns of one interaction in which each marker may match. Use from one thread. */
final class Candidates {
    private final Presearch presearch;
    private final BitSet all = new BitSet();
    /** Turns of which nothing is known. */
    private final BitSet unknown = new BitSet();

    private final @Nullable BitSet[] byMarker;

    Candidates(Presearch presearch, int turns) {
        this.presearch = presearch;
        all.set(0, turns);
        byMarker = new BitSet[presearch.markers()];
    }

    /** Takes what was found in a turn, or in another reading of it. */
    void add(int turn, Hits found) {
        if (!found.isKnown()) {
            unknown.set(turn);
        }
        for (int i = 0; i < found.lists(); i++) {
            for (int marker : presearch.needing(found.list(i))) {
                BitSet turns = byMarker[marker];
                if (turns == null) {
                    turns = new BitSet();
                    byMarker[marker] = turns;
                }
                turns.set(turn);
            }
        }
    }

    /** The turns in which a marker may match. */
    BitSet of(int marker) {
        if (presearch.isAlways(marker)) {
            return all;
        }
        BitSet turns = byMarker[marker];
        if (turns != null && !unknown.isEmpty()) {
            turns.or(unknown);
        }
        return turns == null ? unknown : turns;
    }
}

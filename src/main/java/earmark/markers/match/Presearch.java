package earmark.markers.match;

import java.util.BitSet;
import java.util.List;

/** Tells which of many markers can match at all where phrases of a book were found. Immutable, thread-safe. */
final class Presearch {
    private static final int[] NONE = {};

    private final int markers;
    /** For each list of the book the markers that may match where it has phrases, ascending. */
    private final int[][] byList;
    /** The markers that may match whatever is said. */
    private final BitSet always = new BitSet();

    /**
     * For some markers.
     *
     * @param needs what each needs
     * @param lists how many lists their book has
     */
    Presearch(List<Needs> needs, int lists) {
        markers = needs.size();
        var needing = new BitSet[lists];
        for (int marker = 0; marker < markers; marker++) {
            always.set(marker, needs.get(marker).isNothing());
            for (int list : needs.get(marker).lists()) {
                if (needing[list] == null) {
                    needing[list] = new BitSet();
                }
                needing[list].set(marker);
            }
        }
        byList = new int[lists][];
        for (int list = 0; list < lists; list++) {
            byList[list] = needing[list] == null ? NONE : needing[list].stream().toArray();
        }
    }

    /** How many markers there are. */
    int markers() {
        return markers;
    }

    /** Whether a marker may match whatever is said. */
    boolean isAlways(int marker) {
        return always.get(marker);
    }

    /** The markers that may match where a list has phrases. */
    int[] needing(int list) {
        return byList[list];
    }
}

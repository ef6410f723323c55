package earmark.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How the turns of one segment lie: which documents are one interaction, and which seconds each touches. Some eight
 * bytes a turn, read once. Immutable, thread-safe.
 *
 * <p>The seconds rise from turn to turn: the first is that of the earliest turn from here on, the last that of the
 * latest up to here. Where turns overlap that lets a little more through, and whoever looks outwards from a turn may stop
 * at the first that is too far away.
 */
final class TurnOrder {
    /** Stands for a time that is not known; an interaction has times in all of its turns or counts as having none. */
    static final int NO_TIME = -1;

    private final FixedBitSet firsts;
    private final int[] firstSecond;
    private final int[] lastSecond;

    private TurnOrder(FixedBitSet firsts, int[] firstSecond, int[] lastSecond) {
        this.firsts = firsts;
        this.firstSecond = firstSecond;
        this.lastSecond = lastSecond;
    }

    static TurnOrder of(LeafReader leaf) throws IOException {
        var firsts = new FixedBitSet(leaf.maxDoc());
        NumericDocValues turns = DocValues.getNumeric(leaf, Fields.TURN);
        for (int doc = turns.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = turns.nextDoc()) {
            if (turns.longValue() == 0) {
                firsts.set(doc);
            }
        }
        var order = new TurnOrder(firsts, seconds(leaf, Fields.FIRST_SECOND), seconds(leaf, Fields.LAST_SECOND));
        for (int from = 0; from < leaf.maxDoc(); from = order.to(from)) {
            order.straighten(from, order.to(from));
        }
        return order;
    }

    private static int[] seconds(LeafReader leaf, String field) throws IOException {
        var seconds = new int[leaf.maxDoc()];
        Arrays.fill(seconds, NO_TIME);
        NumericDocValues values = DocValues.getNumeric(leaf, field);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            seconds[doc] = (int) values.longValue();
        }
        return seconds;
    }

    private void straighten(int from, int to) {
        for (int doc = from; doc < to; doc++) {
            if (firstSecond[doc] == NO_TIME) {
                Arrays.fill(firstSecond, from, to, NO_TIME);
                return;
            }
        }
        int last = 0;
        for (int doc = from; doc < to; doc++) {
            last = Math.max(last, lastSecond[doc]);
            lastSecond[doc] = last;
        }
        int first = Integer.MAX_VALUE;
        for (int doc = to - 1; doc >= from; doc--) {
            first = firstSecond[doc] == Seconds.WORDLESS ? first : Math.min(first, firstSecond[doc]);
            firstSecond[doc] = first;
        }
    }

    /** The first document of a document's interaction. */
    int from(int doc) {
        return Math.max(0, firsts.prevSetBit(doc));
    }

    /** The first document after a document's interaction. */
    int to(int doc) {
        int next = doc + 1 < firsts.length() ? firsts.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
        return Math.min(next, firsts.length());
    }

    /** First second that it or a later turn touches; {@link #NO_TIME} when not known. */
    int firstSecond(int doc) {
        return firstSecond[doc];
    }

    /** Last second that it or an earlier turn touches. */
    int lastSecond(int doc) {
        return lastSecond[doc];
    }
}

package earmark.markers.match;

import earmark.markers.phrases.PhraseBook;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Several patterns, of which only those are tried that may match in a turn: ten thousand cost little more than ten.
 * Immutable, thread-safe.
 */
final class Choices {
    /** Up to so many it is quicker to look at each. */
    private static final int FEW = 8;

    private final List<Ready> choices;
    private final PhraseBook book;
    /** Lists that are needed, ascending. */
    private final int[] lists;
    /** For each of them the choices that need it. */
    private final int[][] needing;
    /** The choices that need nothing. */
    private final BitSet always = new BitSet();

    Choices(List<Ready> choices, PhraseBook book) {
        this.choices = List.copyOf(choices);
        this.book = book;
        var byList = new TreeMap<Integer, BitSet>();
        for (int i = 0; i < choices.size(); i++) {
            Needs needs = choices.get(i).needs();
            always.set(i, needs.isNothing());
            for (int list : needs.lists()) {
                byList.computeIfAbsent(list, key -> new BitSet()).set(i);
            }
        }
        lists = byList.keySet().stream().mapToInt(Integer::intValue).toArray();
        needing = byList.values().stream()
                .map(needed -> needed.stream().toArray())
                .toArray(int[][]::new);
    }

    Ready get(int choice) {
        return choices.get(choice);
    }

    /** The positions of those that may match in a turn. */
    BitSet in(TurnView turn, Reading reading) {
        var possible = new BitSet();
        var found = turn.phrases(book, reading).hits();
        if (choices.size() <= FEW || !found.isKnown()) {
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).mayFind(turn, reading)) {
                    possible.set(i);
                }
            }
            return possible;
        }
        possible.or(always);
        for (int i = 0; i < found.lists(); i++) {
            int at = Arrays.binarySearch(lists, found.list(i));
            if (at >= 0) {
                for (int choice : needing[at]) {
                    possible.set(choice);
                }
            }
        }
        return possible;
    }
}

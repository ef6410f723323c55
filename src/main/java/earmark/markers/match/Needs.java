package earmark.markers.match;

import earmark.markers.phrases.Hits;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What must be found in a turn for a pattern to match there: a phrase of one at least of some lists. Most turns hold few
 * of a pattern's phrases, so most need not be looked at. Immutable.
 */
final class Needs {
    /** Of a pattern that may match whatever is said. */
    static final Needs NOTHING = new Needs(new int[0], 0);

    private final int[] lists;
    /** So many letters at least has what must be found; the more, the rarer it is. */
    private final int letters;

    private Needs(int[] lists, int letters) {
        this.lists = lists;
        this.letters = letters;
    }

    /** A phrase of one list. */
    static Needs list(int list, int letters) {
        return new Needs(new int[] {list}, letters);
    }

    /** Whether it may match whatever is said. */
    boolean isNothing() {
        return lists.length == 0;
    }

    /** The lists, ascending; none when nothing is needed. */
    int[] lists() {
        return lists.clone();
    }

    /** What either of two patterns needs. */
    Needs or(Needs other) {
        if (isNothing() || other.isNothing()) {
            return NOTHING;
        }
        int[] both = IntStream.concat(Arrays.stream(lists), Arrays.stream(other.lists))
                .sorted()
                .distinct()
                .toArray();
        return new Needs(both, Math.min(letters, other.letters));
    }

    /** What one of many patterns needs. */
    static Needs any(Iterable<Ready> choices) {
        var all = IntStream.builder();
        int least = Integer.MAX_VALUE;
        for (Ready choice : choices) {
            if (choice.needs().isNothing()) {
                return NOTHING;
            }
            Arrays.stream(choice.needs().lists).forEach(all);
            least = Math.min(least, choice.needs().letters);
        }
        return new Needs(all.build().sorted().distinct().toArray(), least);
    }

    /** For a pattern of which two parts must match: what the rarer of them needs. */
    Needs rarer(Needs other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        return other.letters > letters ? other : this;
    }

    /** Whether what is needed was found. */
    boolean areMet(Hits found) {
        return lists.length == 0 || !found.isKnown() || found.any(lists);
    }
}

package earmark.markers.phrases;

import java.util.Arrays;

/** Which lists of a {@link PhraseBook} have phrases in a turn, and where. Immutable. */
public final class Hits {
    /** In a turn that was too much work to read. */
    static final Hits UNKNOWN = new Hits(new int[0], new int[] {0}, new int[0], false);

    static final Hits NONE = new Hits(new int[0], new int[] {0}, new int[0], true);

    private final int[] lists;
    private final int[] begins;
    private final int[] places;
    private final boolean known;

    /**
     * What was found.
     *
     * @param lists with phrases in the turn, ascending
     * @param begins for each where its places begin, and behind the last where they end
     * @param places first word and one past the last, of each phrase, in this order and without doubles
     */
    Hits(int[] lists, int[] begins, int[] places) {
        this(lists, begins, places, true);
    }

    private Hits(int[] lists, int[] begins, int[] places, boolean known) {
        this.lists = lists;
        this.begins = begins;
        this.places = places;
        this.known = known;
    }

    /** False when reading the turn with all lists was too much work: nothing is known of it. */
    public boolean isKnown() {
        return known;
    }

    /** How many lists have phrases in the turn. */
    public int lists() {
        return lists.length;
    }

    /** The number of the list at a position, ascending. */
    public int list(int position) {
        return lists[position];
    }

    /** Where a list stands among those with phrases in the turn; negative when it has none. */
    public int position(int list) {
        return Arrays.binarySearch(lists, list);
    }

    /** How many places the list at a position has. */
    public int places(int position) {
        return (begins[position + 1] - begins[position]) / 2;
    }

    /** The first word of a place. */
    public int from(int position, int place) {
        return places[begins[position] + 2 * place];
    }

    /** One past the last word of a place. */
    public int to(int position, int place) {
        return places[begins[position] + 2 * place + 1];
    }

    /** The first place of the list at a position that begins at a word or later; the number of its places when none does. */
    int firstFrom(int position, int word) {
        int low = 0;
        int high = places(position);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(position, middle) < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether any of some lists, which ascend, has phrases in the turn. */
    public boolean any(int[] wanted) {
        if (wanted.length > lists.length) {
            return anyOf(lists, wanted);
        }
        return anyOf(wanted, lists);
    }

    private static boolean anyOf(int[] few, int[] many) {
        for (int list : few) {
            if (Arrays.binarySearch(many, list) >= 0) {
                return true;
            }
        }
        return false;
    }
}

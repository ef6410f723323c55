package earmark.markers.phrases;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads turns with a {@link PhraseBook}: from each word it follows all phrases of all lists at once. Remembers words it
 * has seen. Use from one thread, for one interaction.
 */
public final class PhraseReader {
    private static final long ALLOWANCE = 100_000;
    private static final long ALLOWANCE_PER_WORD = 1_000;

    private final PhraseBook book;
    private final Map<String, int[]> seen = new HashMap<>();

    /** Of each list its last hit in the turn, plus one; 0 without any. Empty between turns. */
    private final int[] lastHit;
    /** The lists with hits in the turn. */
    private int[] touched = new int[16];

    private int touchedCount;
    /** Three figures a hit: first word, one past the last, the hit before it of the same list. */
    private int[] hits = new int[48];

    private int hitCount;
    /** Where one is after some words of a phrase, and after one word more. */
    private int[] nodes = new int[16];

    private int count;
    private int[] nextNodes = new int[16];
    private int nextCount;
    /** One bit for each node of the book: whether it is among {@link #nextNodes}; none is between words. */
    private final long[] entered;
    /** Steps that may still be taken in the turn. */
    private long left;

    private long walked;

    /** With all lists of a book, to which nothing is added any more. */
    public PhraseReader(PhraseBook book) {
        this.book = book;
        this.lastHit = new int[book.lists()];
        this.entered = new long[(book.nodes() >> 6) + 1];
    }

    /** Reads a turn, unless it is too much work. */
    public Hits read(String[] forms) {
        return readOnce(forms).hits();
    }

    /** The same, to be read again with other words. */
    public ReadTurn readOnce(String[] forms) {
        var steps = new long[forms.length + 1];
        var reach = new int[forms.length];
        int[][] numbers = begin(forms, allowance(forms.length));
        for (int from = 0; from < forms.length && left >= 0; from++) {
            long before = left;
            reach[from] = walk(from, numbers, null);
            steps[from + 1] = steps[from] + before - left;
        }
        return new ReadTurn(gathered(left >= 0), steps, reach);
    }

    /**
     * What {@link #read} finds, from what was found before some words were changed: looked at are only those from which a
     * changed one is seen.
     *
     * @param before the turn as it was read
     * @param forms the words as they are now
     * @param changes what was changed, in order
     */
    public Hits readAgain(ReadTurn before, String[] forms, List<Change> changes) {
        if (!before.hits().isKnown()) {
            return read(forms);
        }
        int[][] numbers = begin(forms, allowance(forms.length));
        int done = 0;
        int shift = 0;
        for (Change change : changes) {
            int first = Math.max(done, before.lookedAtFrom(change.from()));
            keep(before, done, first, shift);
            int behind = change.from() + shift + change.words();
            for (int from = first + shift; from < behind && left >= 0; from++) {
                walk(from, numbers, null);
            }
            shift += change.words() - (change.to() - change.from());
            done = change.to();
        }
        keep(before, done, before.words(), shift);
        return gathered(left >= 0);
    }

    /** Takes over what was found from the words {@code first} to {@code last}, and the steps it took. */
    private void keep(ReadTurn before, int first, int last, int shift) {
        left -= before.steps(first, last);
        Hits found = before.hits();
        for (int position = 0; position < found.lists(); position++) {
            int places = found.places(position);
            for (int place = found.firstFrom(position, first);
                    place < places && found.from(position, place) < last;
                    place++) {
                add(found.list(position), found.from(position, place) + shift, found.to(position, place) + shift);
            }
        }
    }

    /**
     * Reads a turn with one list alone.
     *
     * @param ways {@link #ways} of the list
     * @param allowed how many steps may be taken; when they do not suffice, the outcome is not known
     */
    public Hits read(String[] forms, BitSet ways, long allowed) {
        int[][] numbers = begin(forms, allowed);
        for (int from = 0; from < forms.length && left >= 0; from++) {
            walk(from, numbers, ways);
        }
        return gathered(left >= 0);
    }

    /** What reading with one list alone needs to know. */
    public BitSet ways(int list) {
        return book.nodesOf(list);
    }

    private static long allowance(int words) {
        return ALLOWANCE + ALLOWANCE_PER_WORD * words;
    }

    /** The numbers of the words. */
    private int[][] begin(String[] forms, long allowed) {
        left = allowed;
        walked = 0;
        var numbers = new int[forms.length][];
        for (int i = 0; i < forms.length; i++) {
            numbers[i] = numbers(forms[i]);
        }
        return numbers;
    }

    /** Follows all phrases from a word; tells one past the last word that was looked at. */
    private int walk(int from, int[][] numbers, @Nullable BitSet ways) {
        walked++;
        nodes[0] = PhraseBook.ROOT;
        count = 1;
        int at = from;
        while (at < numbers.length && count > 0 && left >= 0) {
            left -= 1 + (long) count * numbers[at].length;
            step(numbers[at], ways, from, at + 1);
            at++;
        }
        return at;
    }

    /** From how many words phrases were followed in the turn that was read last. */
    long walked() {
        return walked;
    }

    private int[] numbers(String form) {
        int[] known = seen.get(form);
        if (known == null) {
            known = book.numbers(form);
            seen.put(form, known);
        }
        return known;
    }

    /** Goes one word on from all nodes and notes which phrases end there. */
    private void step(int[] numbers, @Nullable BitSet ways, int from, int to) {
        nextCount = 0;
        for (int i = 0; i < count; i++) {
            for (int number : numbers) {
                int node = book.follow(nodes[i], number);
                if (node != Links.NONE) {
                    enter(node, ways, from, to);
                }
            }
        }
        for (int i = 0; i < nextCount; i++) {
            entered[nextNodes[i] >> 6] = 0;
        }
        int[] free = nodes;
        nodes = nextNodes;
        count = nextCount;
        nextNodes = free;
    }

    private void enter(int node, @Nullable BitSet ways, int from, int to) {
        if (left < 0 || (ways != null && !ways.get(node))) {
            return;
        }
        if (book.goesOn(node)) {
            left--;
            long bit = 1L << node;
            if ((entered[node >> 6] & bit) != 0) {
                return;
            }
            entered[node >> 6] |= bit;
            if (nextCount == nextNodes.length) {
                nextNodes = Arrays.copyOf(nextNodes, 2 * nextCount);
            }
            nextNodes[nextCount++] = node;
        }
        Chains ends = book.ends();
        for (int at = ends.first(node); at >= 0; at = ends.next(at)) {
            note(ends.value(at), from, to);
        }
        Chains joins = book.joins();
        for (int at = joins.first(node); at >= 0; at = joins.next(at)) {
            enter(joins.value(at), ways, from, to);
        }
    }

    private void note(int list, int from, int to) {
        left--;
        add(list, from, to);
    }

    private void add(int list, int from, int to) {
        int last = lastHit[list];
        if (last == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = list;
        } else if (hits[3 * last - 3] == from && hits[3 * last - 2] == to) {
            return;
        }
        if (3 * hitCount == hits.length) {
            hits = Arrays.copyOf(hits, 2 * hits.length);
        }
        hits[3 * hitCount] = from;
        hits[3 * hitCount + 1] = to;
        hits[3 * hitCount + 2] = last;
        lastHit[list] = ++hitCount;
    }

    /** The hits by list; forgets them. */
    private Hits gathered(boolean done) {
        if (touchedCount == 0) {
            return done ? Hits.NONE : Hits.UNKNOWN;
        }
        int[] lists = Arrays.copyOf(touched, touchedCount);
        Arrays.sort(lists);
        var begins = new int[lists.length + 1];
        var places = new int[2 * hitCount];
        int end = places.length;
        for (int i = lists.length - 1; i >= 0; i--) {
            begins[i + 1] = end;
            for (int hit = lastHit[lists[i]]; hit > 0; hit = hits[3 * hit - 1]) {
                places[--end] = hits[3 * hit - 2];
                places[--end] = hits[3 * hit - 3];
            }
            lastHit[lists[i]] = 0;
        }
        touchedCount = 0;
        hitCount = 0;
        return done ? new Hits(lists, begins, places) : Hits.UNKNOWN;
    }
}

package earmark.markers.phrases;

import java.util.Arrays;

/** For each of many numbers some others, in three arrays. Filled first, read-only and thread-safe afterwards. */
final class Chains {
    private static final int NONE = -1;

    private int[] firsts = new int[0];
    private int count;
    private int[] values = new int[16];
    private int[] nexts = new int[16];

    /** Adds one. */
    void add(int of, int value) {
        if (of >= firsts.length) {
            int[] longer = new int[Math.max(16, 2 * of)];
            Arrays.fill(longer, NONE);
            System.arraycopy(firsts, 0, longer, 0, firsts.length);
            firsts = longer;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            nexts = Arrays.copyOf(nexts, 2 * count);
        }
        values[count] = value;
        nexts[count] = firsts[of];
        firsts[of] = count++;
    }

    boolean has(int of, int value) {
        for (int at = first(of); at >= 0; at = next(at)) {
            if (values[at] == value) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first; negative when there is none. */
    int first(int of) {
        return of < firsts.length ? firsts[of] : NONE;
    }

    /** The place of the one after; negative when there is none. */
    int next(int at) {
        return nexts[at];
    }

    int value(int at) {
        return values[at];
    }
}

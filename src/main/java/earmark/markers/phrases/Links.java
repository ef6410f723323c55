package earmark.markers.phrases;

import java.util.Arrays;

/**
 * Where one gets from a node of a tree by a number: one table for all nodes, in two arrays, so that a tree of a hundred
 * thousand nodes stays small. Filled first, read-only and thread-safe afterwards.
 */
final class Links {
    /** No node; the root, to which nothing leads. */
    static final int NONE = 0;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Node and number of each link; -1 where there is none. */
    private long[] keys = empty(64);

    private int[] ends = new int[64];
    private int count;

    /** The node that a link leads to; {@link #NONE} when there is no such link. */
    int follow(int node, int by) {
        long key = key(node, by);
        int mask = keys.length - 1;
        for (int i = place(key, mask); keys[i] >= 0; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return ends[i];
            }
        }
        return NONE;
    }

    /** Adds a link that is not there yet. */
    void add(int node, int by, int end) {
        if (2 * ++count > keys.length) {
            grow();
        }
        put(key(node, by), end);
    }

    /** Gives node and end of each link. */
    void forEach(Each each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] >= 0) {
                each.link((int) (keys[i] >>> Integer.SIZE), ends[i]);
            }
        }
    }

    /** Takes a link. */
    @FunctionalInterface
    interface Each {
        /** From node to node. */
        void link(int node, int end);
    }

    private void put(long key, int end) {
        int mask = keys.length - 1;
        int i = place(key, mask);
        while (keys[i] >= 0) {
            i = (i + 1) & mask;
        }
        keys[i] = key;
        ends[i] = end;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldEnds = ends;
        keys = empty(2 * oldKeys.length);
        ends = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                put(oldKeys[i], oldEnds[i]);
            }
        }
    }

    private static long[] empty(int size) {
        var keys = new long[size];
        Arrays.fill(keys, -1);
        return keys;
    }

    private static long key(int node, int by) {
        return ((long) node << Integer.SIZE) | by;
    }

    private static int place(long key, int mask) {
        long mixed = key * MIX;
        return (int) (mixed >>> Integer.SIZE) & mask;
    }
}

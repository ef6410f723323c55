package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tails of words, by their phones: what is still to be said of a word somewhere in it, all of it at its begin. Words
 * that end alike share tails. Every tail stands behind the next shorter one, and before any other tail as short as that.
 */
final class WordTails {
    private final Tail none = new Tail(0, 0);
    private final List<Tail> all = new ArrayList<>();

    /** A tail, which has its number once they are all laid out. */
    static final class Tail {
        /** The phone it begins with. */
        final int phone;
        /** How many phones it has. */
        final int length;

        private final Map<Integer, Tail> longer = new TreeMap<>();
        private int number;

        private Tail(int phone, int length) {
            this.phone = phone;
            this.length = length;
        }

        int number() {
            return number;
        }
    }

    /** That of a word from one of its phones on; the same for the same phones. */
    Tail of(int[] said, int from) {
        Tail tail = none;
        for (int i = said.length - 1; i >= from; i--) {
            int length = said.length - i;
            tail = tail.longer.computeIfAbsent(said[i], phone -> new Tail(phone, length));
        }
        return tail;
    }

    /** All of them in their order, numbered from 0. */
    List<Tail> inOrder() {
        all.clear();
        none.longer.values().forEach(this::lay);
        return List.copyOf(all);
    }

    private void lay(Tail tail) {
        tail.number = all.size();
        all.add(tail);
        tail.longer.values().forEach(this::lay);
    }
}

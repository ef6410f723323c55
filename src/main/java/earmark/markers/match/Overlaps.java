package earmark.markers.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Things that lie on a turn's tokens, found by what they overlap: looked at are little more than those that do. Use from one
 * thread.
 */
final class Overlaps<T> {
    private final List<Item<T>> items;
    /** One past the last token of each item and all that begin before it. */
    private final int[] reach;

    private long looked;

    private record Item<T>(T thing, int number, int from, int to) {}

    /**
     * Of some things.
     *
     * @param place on which tokens each lies; one or more
     */
    Overlaps(List<T> things, Function<T, Span> place) {
        items = new ArrayList<>();
        for (T thing : things) {
            Span at = place.apply(thing);
            items.add(new Item<>(thing, items.size(), at.from(), at.to()));
        }
        items.sort(Comparator.comparingInt(Item::from));
        reach = new int[items.size()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], items.get(i).to());
        }
    }

    /** Those that share a token with a span, in the order in which they were given. */
    List<T> with(Span span) {
        var found = new ArrayList<Item<T>>();
        for (int i = firstFrom(span.to()) - 1; i >= 0 && reach[i] > span.from(); i--) {
            looked++;
            if (items.get(i).to() > span.from()) {
                found.add(items.get(i));
            }
        }
        found.sort(Comparator.comparingInt(Item::number));
        return found.stream().map(Item::thing).toList();
    }

    /** How many were looked at. */
    long looked() {
        return looked;
    }

    /** The first that begins at a token or later; their number when none does. */
    private int firstFrom(int token) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.get(middle).from() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

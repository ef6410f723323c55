package earmark.agree;

import earmark.stats.Hits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts one marker at one level, interaction by interaction, for one rater or two. Use from one thread. */
final class CaseCounts {
    private final List<Hits> first = new ArrayList<>();
    private final List<Hits> second = new ArrayList<>();
    private int onlyFirstRight;
    private int onlySecondRight;

    void nextInteraction() {
        first.add(Hits.NONE);
        second.add(Hits.NONE);
    }

    /**
     * Counts a case.
     *
     * @param is what people say
     * @param one what the first rater says; null: cannot tell
     * @param two what the second says; null: cannot tell
     */
    void add(boolean is, @Nullable Boolean one, @Nullable Boolean two) {
        int last = first.size() - 1;
        first.set(last, and(first.get(last), is, one));
        second.set(last, and(second.get(last), is, two));
        if (one != null && two != null && !one.equals(two)) {
            if (one == is) {
                onlyFirstRight++;
            } else {
                onlySecondRight++;
            }
        }
    }

    private static Hits and(Hits hits, boolean is, @Nullable Boolean found) {
        return found == null ? hits.andUnsure(is) : hits.and(is, found);
    }

    Hits first() {
        return first.stream().reduce(Hits.NONE, Hits::plus);
    }

    Hits second() {
        return second.stream().reduce(Hits.NONE, Hits::plus);
    }

    int onlyFirstRight() {
        return onlyFirstRight;
    }

    int onlySecondRight() {
        return onlySecondRight;
    }

    /** Both raters' right, false and missed ones of an interaction: six figures from {@code at} on. */
    void put(int interaction, double[] into, int at) {
        put(first.get(interaction), into, at);
        put(second.get(interaction), into, at + 3);
    }

    private static void put(Hits hits, double[] into, int at) {
        into[at] = hits.both();
        into[at + 1] = hits.foundOnly();
        into[at + 2] = hits.missed();
    }
}

package earmark.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which texts stand for a theme: the nearest its middle that say something of their own. Texts of a call are several turns read
 * together, so that neighbours share turns; first come texts of different calls, and two of one call only where they share
 * nothing. Thread-safe.
 */
public final class Quotations {
    /** So many words in a row in both texts of one call are the same turn. */
    private static final int SAME_PLACE = 4;
    /** Of two calls: from this share of common words in a row on, the shorter text is said by the longer. */
    private static final double SAME_WORDING = 0.7;

    private Quotations() {}

    /**
     * Chooses.
     *
     * @param <T> what a text is kept in
     * @param nearest the texts, nearest first
     * @param text what it says
     * @param source the call or mail it stands in; empty when each text stands for itself
     * @param most how many at most, 0 or more
     * @return nearest first; at least one where there are texts and {@code most} is above 0
     */
    public static <T> List<T> of(List<T> nearest, Function<T, String> text, Function<T, String> source, int most) {
        var chosen = new TreeSet<Integer>();
        var sources = new HashSet<String>();
        var words = new ArrayList<List<String>>();
        for (boolean again : new boolean[] {false, true}) {
            for (int i = 0; i < nearest.size() && chosen.size() < most; i++) {
                T one = nearest.get(i);
                while (words.size() <= i) {
                    words.add(Words.of(text.apply(nearest.get(words.size()))));
                }
                String in = source.apply(one);
                boolean taken = chosen.contains(i) || (!again && sources.contains(in));
                List<String> own = words.get(i);
                if (!taken
                        && chosen.stream()
                                .noneMatch(other -> isSame(
                                        own,
                                        words.get(other),
                                        !in.isEmpty() && in.equals(source.apply(nearest.get(other)))))) {
                    chosen.add(i);
                    if (!in.isEmpty()) {
                        sources.add(in);
                    }
                }
            }
        }
        return chosen.stream().map(nearest::get).toList();
    }

    private static boolean isSame(List<String> one, List<String> other, boolean inOneCall) {
        if (one.equals(other)) {
            return true;
        }
        if (inOneCall) {
            return share(one, other, SAME_PLACE) > 0;
        }
        return share(one, other, 2) >= SAME_WORDING;
    }

    /** How many of the shorter's different runs of words the other has too, as a share. */
    private static double share(List<String> one, List<String> other, int length) {
        Set<List<String>> ours = runs(one, length);
        Set<List<String>> theirs = runs(other, length);
        long both = ours.stream().filter(theirs::contains).count();
        return (double) both / Math.max(1, Math.min(ours.size(), theirs.size()));
    }

    private static Set<List<String>> runs(List<String> words, int length) {
        var runs = new HashSet<List<String>>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(words.subList(i, i + length));
        }
        return runs;
    }
}

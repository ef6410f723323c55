package earmark.themes;

import earmark.themes.cluster.Grouping;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many themes there are: the number k whose silhouette divided by the tenth root of k is best. The silhouette alone goes
 * on rising a little as themes split, so that its top says nothing; the root takes off what splitting gains anyway. Words
 * alone make more small clumps, and the eighth root is taken: decision 0012. Thread-safe.
 */
final class ThemeCount {
    private static final int FEWEST = 2;
    private static final int MOST = 300;
    private static final int LEAST_SIZE = 5;
    private static final double STEP = 1.08;
    private static final double GAINED_BY_SPLITTING = 1.0 / 10;
    private static final double GAINED_BY_WORDS = 1.0 / 8;
    /**
     * Two or three groups of many texts stand for what is far apart, such as calls and mails, and hide the themes in them: no
     * fewer themes are looked for than a third of the root of how many different texts there are.
     */
    private static final double ROOT = 3;

    private ThemeCount() {}

    /**
     * Where the heights of many numbers differ by less than this share, chance tells which is best, and the number of a former
     * run is as good: decision 0012.
     */
    private static final double ABOUT_AS_GOOD = 0.02;

    /**
     * Between 1 and the number of different texts; 1 for a handful.
     *
     * @param ofWords whether the points are made of the words alone
     * @param former how many there were before; of numbers about as good the nearest to it is taken; 0 for none
     */
    static int of(Grouping grouping, boolean ofWords, int former) {
        // each different text apart looks perfect: a theme has two, or one that comes up often
        int apart = Math.max(grouping.size() / 2, grouping.repeated(LEAST_SIZE));
        int most = Math.min(Math.min(MOST, grouping.texts() / LEAST_SIZE), apart);
        if (most < FEWEST) {
            return Math.min(1, grouping.size());
        }
        int fewest = Math.min(most, (int) Math.max(FEWEST, Math.round(Math.sqrt(grouping.size()) / ROOT)));
        double gained = ofWords ? GAINED_BY_WORDS : GAINED_BY_SPLITTING;
        var heights = new TreeMap<Integer, Double>();
        for (int k = fewest; k <= most; k = Math.max(k + 1, (int) Math.round(k * STEP))) {
            heights.put(k, grouping.silhouette(grouping.cutRoughly(k)) / Math.pow(k, gained));
        }
        double highest = Collections.max(heights.values());
        double enough = former > 0 ? highest - ABOUT_AS_GOOD * Math.abs(highest) : highest;
        return heights.entrySet().stream()
                .filter(height -> height.getValue() >= enough)
                .map(Map.Entry::getKey)
                .min(Comparator.comparingDouble(k -> former > 0 ? Math.abs(Math.log((double) k / former)) : k))
                .orElse(fewest);
    }
}

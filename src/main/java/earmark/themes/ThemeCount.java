package earmark.themes;

import earmark.themes.cluster.Grouping;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many themes there are: the fewest whose silhouette comes within {@value #NEAR_MOST} of the best. The silhouette of
 * sentence vectors is flat about the right number and goes on rising a little as themes split, so its top says nothing, while
 * the place where it stops rising does: decision 0012. Thread-safe.
 */
final class ThemeCount {
    private static final double NEAR_MOST = 0.95;
    private static final int FEWEST = 2;
    private static final int MOST = 300;
    private static final int LEAST_SIZE = 5;
    private static final double STEP = 1.08;

    private ThemeCount() {}

    /** Between 1 and the number of different texts; 1 for a handful. */
    static int of(Grouping grouping) {
        // each different text apart looks perfect: a theme has two, or one that comes up often
        int apart = Math.max(grouping.size() / 2, grouping.repeated(LEAST_SIZE));
        int most = Math.min(Math.min(MOST, grouping.texts() / LEAST_SIZE), apart);
        if (most < FEWEST) {
            return Math.min(1, grouping.size());
        }
        var silhouettes = new TreeMap<Integer, Double>();
        for (int k = FEWEST; k <= most; k = Math.max(k + 1, (int) Math.round(k * STEP))) {
            silhouettes.put(k, grouping.silhouette(grouping.cutRoughly(k)));
        }
        double best = silhouettes.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return silhouettes.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEAR_MOST * best)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(FEWEST);
    }
}

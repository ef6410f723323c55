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

    /** Between 1 and the number of points; 1 for a handful. */
    static int of(Grouping grouping) {
        int most = Math.min(MOST, grouping.size() / LEAST_SIZE);
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

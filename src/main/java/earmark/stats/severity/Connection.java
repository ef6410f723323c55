package earmark.stats.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which raters can be compared at all: those who rated the same units, or who are joined by others that did. Raters of
 * different groups share nothing, and no model can tell a harsh rater from bad calls there. Thread-safe.
 */
public final class Connection {
    private Connection() {}

    /** The groups of raters, each ascending; a rater without scores is a group alone. */
    public static List<List<Integer>> groups(Scores scores) {
        int[] parent = new int[scores.raters()];
        for (int rater = 0; rater < parent.length; rater++) {
            parent[rater] = rater;
        }
        for (int unit = 0; unit < scores.units(); unit++) {
            int[] raters = scores.raters(unit);
            for (int i = 1; i < raters.length; i++) {
                parent[root(parent, raters[i])] = root(parent, raters[0]);
            }
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int rater = 0; rater < parent.length; rater++) {
            groups.computeIfAbsent(root(parent, rater), key -> new ArrayList<>())
                    .add(rater);
        }
        return List.copyOf(groups.values());
    }

    /** Whether all raters can be compared. */
    public static boolean isWhole(Scores scores) {
        return groups(scores).size() <= 1;
    }

    private static int root(int[] parent, int rater) {
        int at = rater;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}

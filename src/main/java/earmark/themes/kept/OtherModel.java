package earmark.themes.kept;

import earmark.themes.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is known of themes, seen by another model. Vectors of two models cannot be compared, but the texts of the last run are
 * known, and most of them are there again: an anchor comes to lie where the new model puts the texts that lay by it. Thread-safe.
 */
final class OtherModel {
    /** With fewer of its texts there again nothing can be said of a theme. */
    private static final int FEWEST = 2;
    /** A group and a place that share so much of all their texts are the same (Jaccard 1912). */
    private static final double SAME = 0.5;

    private OtherModel() {}

    /**
     * The anchors that can be carried over, at the places of the new model.
     *
     * @param before what the other model knew
     * @param units the texts now
     * @param directions where each lies now
     * @param groups the group of each now, from 0
     */
    static List<Anchor> anchors(ThemeBook before, List<Unit> units, List<Direction> directions, int[] groups) {
        List<Anchor> known = before.anchors();
        Map<Integer, List<Integer>> texts = TextsAgain.by(before, units);
        var carried = new ArrayList<Anchor>();
        for (int a = 0; a < known.size(); a++) {
            List<Integer> its = texts.getOrDefault(a, List.of());
            if (its.size() >= FEWEST) {
                carried.add(known.get(a).at(centre(its, directions, groups)));
            }
        }
        return List.copyOf(carried);
    }

    /** The middle of the group that is the same texts, so that it is known for sure; else the middle of the texts. */
    private static Direction centre(List<Integer> texts, List<Direction> directions, int[] groups) {
        Map<Integer, Integer> shared = new TreeMap<>();
        texts.forEach(text -> shared.merge(groups[text], 1, Integer::sum));
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            List<Integer> group = IntStream.range(0, groups.length)
                    .filter(i -> groups[i] == entry.getKey())
                    .boxed()
                    .toList();
            if (entry.getValue() > SAME * (texts.size() + group.size() - entry.getValue())) {
                return Direction.mean(group.stream().map(directions::get).toList());
            }
        }
        return Direction.mean(texts.stream().map(directions::get).toList());
    }
}

package earmark.themes.kept;

import earmark.model.Place;
import earmark.themes.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<Said, Integer> now = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            now.put(
                    new Said(
                            Objects.requireNonNull(units.get(i).place()),
                            units.get(i).text()),
                    i);
        }
        List<Anchor> known = before.anchors();
        Map<Integer, List<Integer>> texts = texts(before, now);
        var carried = new ArrayList<Anchor>();
        for (int a = 0; a < known.size(); a++) {
            List<Integer> its = texts.getOrDefault(a, List.of());
            if (its.size() >= FEWEST) {
                carried.add(known.get(a).at(centre(its, directions, groups)));
            }
        }
        return List.copyOf(carried);
    }

    private record Said(Place place, String text) {}

    /**
     * Of each anchor the texts now that lay by it: those of its themes for the whole of what was divided, else those of its one
     * theme that were nearer to it than to the theme's other anchors.
     */
    private static Map<Integer, List<Integer>> texts(ThemeBook before, Map<Said, Integer> now) {
        List<Anchor> known = before.anchors();
        Map<Integer, List<Integer>> texts = new TreeMap<>();
        for (Member member : before.members()) {
            Integer at = now.get(new Said(member.place(), member.text()));
            if (at == null || member.theme().isEmpty()) {
                continue;
            }
            int nearest = -1;
            int nearestPart = -1;
            for (int a = 0; a < known.size(); a++) {
                Anchor anchor = known.get(a);
                boolean its =
                        anchor.themes().stream().map(before::current).anyMatch(theme -> theme.equals(member.theme()));
                if (!its) {
                    continue;
                }
                switch (anchor.kind()) {
                    case WHOLE ->
                        texts.computeIfAbsent(a, any -> new ArrayList<>()).add(at);
                    case OWN -> nearest = a;
                    case PART -> nearestPart = nearer(member, known, nearestPart, a);
                }
            }
            for (int a : new int[] {nearest, nearestPart}) {
                if (a >= 0) {
                    texts.computeIfAbsent(a, any -> new ArrayList<>()).add(at);
                }
            }
        }
        return texts;
    }

    private static int nearer(Member member, List<Anchor> known, int one, int other) {
        return one >= 0
                        && member.direction().cosine(known.get(one).centre())
                                >= member.direction().cosine(known.get(other).centre())
                ? one
                : other;
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

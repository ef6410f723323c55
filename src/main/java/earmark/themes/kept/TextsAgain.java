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
 * Which texts of the last run are there again, and which theme is therefore which group: a home only grows, so that most of
 * what was a theme is there again, word by word, however its middle moved. Thread-safe.
 */
final class TextsAgain {
    /** With fewer nothing can be said. */
    private static final int FEWEST = 2;
    /** Of the known texts of a place and of a group together, so much they have to share (Jaccard 1912). */
    private static final double LEAST_SHARED = 0.2;

    private TextsAgain() {}

    private record Said(Place place, String text) {}

    /**
     * Of each anchor the texts now that lay by it: those of its themes for the whole of what was divided, else those of its one
     * theme that were nearer to it than to the theme's other anchors.
     */
    static Map<Integer, List<Integer>> by(ThemeBook before, List<Unit> units) {
        Map<Said, Integer> now = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            Place place = Objects.requireNonNull(units.get(i).place());
            now.put(new Said(place, units.get(i).text()), i);
        }
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

    /**
     * How far each group is the place where an anchor's texts were: what they share of their known texts (Jaccard), where most
     * of one lies in the other; else 0.
     *
     * @param groups a group a text now, from 0
     * @param count how many groups
     * @return a row a group, a column an anchor; in [0, 1]
     */
    static double[][] shared(ThemeBook before, List<Unit> units, int[] groups, int count) {
        double[][] shared = new double[count][before.anchors().size()];
        Map<Integer, List<Integer>> texts = by(before, units);
        int[] known = new int[count];
        texts.values().stream().flatMap(List::stream).distinct().forEach(text -> known[groups[text]]++);
        texts.forEach((anchor, its) -> {
            int[] in = new int[count];
            its.forEach(text -> in[groups[text]]++);
            for (int g : IntStream.range(0, count).filter(g -> in[g] >= FEWEST).toArray()) {
                double likeness = (double) in[g] / (its.size() + known[g] - in[g]);
                boolean mostly = 2 * in[g] > Math.min(its.size(), known[g]);
                shared[g][anchor] = mostly && likeness >= LEAST_SHARED ? likeness : 0;
            }
        });
        return shared;
    }
}

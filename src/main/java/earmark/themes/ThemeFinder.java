package earmark.themes;

import earmark.stats.Wilson;
import earmark.themes.cluster.Grouping;
import earmark.themes.cluster.JoinedGroupings;
import earmark.themes.cluster.Points;
import earmark.themes.cluster.Smoothing;
import earmark.themes.cluster.SparseRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds themes in texts. Same texts, same themes; equal texts are never parted. Thread-safe. */
public final class ThemeFinder {
    private static final int QUOTATIONS = 3;
    /** The group of a text that belongs to none. */
    private static final int NONE = -1;
    /** Words alone tell less surely who is near, so more neighbours are asked: decision 0012. */
    private static final Smoothing OF_WORDS = new Smoothing(10, 2, 0);
    /** How many themes there are shows on points drawn together further than is best for the themes: decision 0012. */
    private static final Smoothing FOR_COUNTING = new Smoothing(15, 3, 0.1f);

    private static final Smoothing FOR_COUNTING_BY_WORDS = new Smoothing(20, 3, 0);

    /** Texts all as like their middle as this say one thing in other words; texts of one intent are less alike. */
    private static final double NEARLY_SAME = 0.95;

    private final Representation representation;
    private final Smoothing smoothing;

    /** With what makes the vectors. */
    public ThemeFinder(Representation representation) {
        this.representation = representation;
        this.smoothing = representation.isOfWords() ? OF_WORDS : Smoothing.STANDARD;
    }

    /**
     * Groups the texts. One without a word, of digits, signs or pictures alone, belongs to no theme.
     *
     * @param units any number
     * @param count how many themes; 0 finds it
     * @param leastSimilar texts less like their theme belong to none; -1 leaves each in its theme
     */
    public Themes find(List<Unit> units, int count, double leastSimilar) {
        int[] said = IntStream.range(0, units.size())
                .filter(i -> Words.isSaid(units.get(i).text()))
                .toArray();
        List<Unit> some = IntStream.of(said).mapToObj(units::get).toList();
        Grouped grouped = group(some, count);
        int[] its = grouped.groups();
        float[][] points = grouped.points();
        int groups = Arrays.stream(its).max().orElse(NONE) + 1;
        float[][] middles = Points.centroids(points, its, groups);
        int[] group = new int[units.size()];
        Arrays.fill(group, NONE);
        double[] similarity = new double[units.size()];
        for (int i = 0; i < said.length; i++) {
            group[said[i]] = its[i];
            similarity[said[i]] = Points.dot(points[i], middles[its[i]]);
        }
        Labels labels = Labels.of(some.stream().map(Unit::text).toList(), its, groups);
        List<String> names = labels.names(IntStream.range(0, groups).boxed().toList(), List.of());
        var themes = new ArrayList<Theme>();
        for (int g = 0; g < groups; g++) {
            themes.add(theme(g, names.get(g), labels.terms(g), units, group, similarity, leastSimilar));
        }
        var assignments = new ArrayList<Themes.Assignment>();
        for (int i = 0; i < group.length; i++) {
            int theme = similarity[i] < leastSimilar ? 0 : group[i] + 1;
            assignments.add(new Themes.Assignment(units.get(i), theme, similarity[i]));
        }
        return new Themes(themes, assignments, counted(units), grouped.stability(), count > 0, representation.id());
    }

    /**
     * Groups the texts and says nothing more about the groups.
     *
     * @param units any number
     * @param count how many groups; 0 finds it
     */
    public Grouped group(List<Unit> units, int count) {
        return group(units, count, 0);
    }

    /**
     * The same after a former run: where several numbers of groups are about as good, as many as there were.
     *
     * @param former how many there were; 0 when there was no run
     */
    public Grouped group(List<Unit> units, int count, int former) {
        if (units.isEmpty()) {
            return new Grouped(List.of(), new float[0][], new int[0], 0, Double.NaN, representation.id());
        }
        SameTexts same = SameTexts.of(units.stream().map(Unit::text).toList());
        float[][] points = representation.of(same.different());
        int[] weights = same.weights();
        SparseRows words = representation.isOfWords() ? null : WordTerms.of(same.different());
        int themes = count > 0 ? count : found(points, weights, words, former);
        int[] cut = cut(points, weights, words, themes);
        int[] group = largestFirst(same.each(cut));
        int groups = Arrays.stream(group).max().orElse(NONE) + 1;
        return new Grouped(
                units,
                same.each(points),
                group,
                counted(units),
                Stability.of(points, weights, words, smoothing, groups),
                representation.id());
    }

    private int[] cut(float[][] points, int[] weights, @Nullable SparseRows words, int themes) {
        return words != null && JoinedGroupings.isWorthwhile(points.length, themes)
                ? JoinedGroupings.cut(points, weights, words, themes)
                : Grouping.of(points, weights, words, smoothing).cut(themes);
    }

    private static int found(float[][] points, int[] weights, @Nullable SparseRows words, int former) {
        boolean ofWords = words == null;
        Smoothing smoothing = ofWords ? FOR_COUNTING_BY_WORDS : FOR_COUNTING;
        return nearlySame(points) ? 1 : ThemeCount.of(Grouping.of(points, weights, words, smoothing), ofWords, former);
    }

    /** Seen from their middle even the most alike lie apart, so this is asked of the vectors as they are. */
    private static boolean nearlySame(float[][] points) {
        float[] middle = Points.centroids(points, new int[points.length], 1)[0];
        return Arrays.stream(points).allMatch(point -> Points.dot(point, middle) >= NEARLY_SAME);
    }

    private static Theme theme(
            int g,
            String name,
            List<String> terms,
            List<Unit> units,
            int[] group,
            double[] similarity,
            double leastSimilar) {
        var all = new LinkedHashMap<String, @Nullable LocalDate>();
        var members = new HashSet<String>();
        for (int i = 0; i < group.length; i++) {
            String counted = counted(units.get(i), i);
            all.putIfAbsent(counted, units.get(i).day());
            if (group[i] == g && similarity[i] >= leastSimilar) {
                members.add(counted);
            }
        }
        return new Theme(
                g + 1,
                name,
                terms,
                members.size(),
                Wilson.of(members.size(), all.size()),
                quotations(g, units, group, similarity),
                WeekCount.of(all, members));
    }

    private static int counted(List<Unit> units) {
        return (int) IntStream.range(0, units.size())
                .mapToObj(i -> counted(units.get(i), i))
                .distinct()
                .count();
    }

    /** What is counted: the call a text stands in, or the text itself. */
    private static String counted(Unit unit, int index) {
        return unit.source().isEmpty() ? String.valueOf(index) : "in " + unit.source();
    }

    private static List<Theme.Quotation> quotations(int g, List<Unit> units, int[] group, double[] similarity) {
        List<Integer> nearest = IntStream.range(0, group.length)
                .filter(i -> group[i] == g)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -similarity[i]))
                .toList();
        return Quotations.of(
                        nearest, i -> units.get(i).text(), i -> units.get(i).source(), QUOTATIONS)
                .stream()
                .map(i -> new Theme.Quotation(units.get(i), similarity[i]))
                .toList();
    }

    /** Numbers groups by size, ties in the order of their first members. */
    private static int[] largestFirst(int[] group) {
        int groups = Arrays.stream(group).max().orElse(NONE) + 1;
        int[] size = new int[groups];
        for (int g : group) {
            size[g]++;
        }
        int[] order = IntStream.range(0, groups)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(g -> -size[g]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[groups];
        for (int i = 0; i < groups; i++) {
            number[order[i]] = i;
        }
        return Arrays.stream(group).map(g -> number[g]).toArray();
    }
}

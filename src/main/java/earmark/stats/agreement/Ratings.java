package earmark.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gave which unit which value: units by raters, with holes. A unit is what was rated, for example a call. Immutable
 * and thread-safe.
 */
public final class Ratings {
    private final Categories categories;
    private final List<String> raters;
    private final List<String> units;
    private final int[][] raterOf;
    private final int[][] categoryOf;

    private Ratings(Categories categories, List<String> raters, List<String> units, int[][] who, int[][] what) {
        this.categories = categories;
        this.raters = List.copyOf(raters);
        this.units = List.copyOf(units);
        this.raterOf = who;
        this.categoryOf = what;
    }

    /** The values that may be given. */
    public Categories categories() {
        return categories;
    }

    /** Their names, in the order in which they first rated. */
    public List<String> raters() {
        return raters;
    }

    /** Their names, each with at least one rating, in the order in which they were first rated. */
    public List<String> units() {
        return units;
    }

    /** How many ratings a unit has, 1 or more. */
    int count(int unit) {
        return raterOf[unit].length;
    }

    /** The rater of a unit's rating, as an index into {@link #raters()}. */
    int rater(int unit, int rating) {
        return raterOf[unit][rating];
    }

    /** The value of a unit's rating, as an index into the categories. */
    int category(int unit, int rating) {
        return categoryOf[unit][rating];
    }

    /** The value of a unit's rating as a number; NaN when values are no numbers. */
    double value(int unit, int rating) {
        return categories.value(categoryOf[unit][rating]);
    }

    /** What a rater gave a unit, as an index into the categories; -1 when nothing. */
    public int given(int unit, int rater) {
        for (int i = 0; i < raterOf[unit].length; i++) {
            if (raterOf[unit][i] == rater) {
                return categoryOf[unit][i];
            }
        }
        return -1;
    }

    /** How many ratings there are in all. */
    public int total() {
        return Arrays.stream(raterOf).mapToInt(raters -> raters.length).sum();
    }

    /** How many units have two ratings or more: only these tell anything about agreement. */
    public int paired() {
        return (int) Arrays.stream(raterOf).filter(raters -> raters.length > 1).count();
    }

    /** The share of all ratings that are of a category, in [0, 1]. */
    public double share(int category) {
        double given = Arrays.stream(categoryOf)
                .flatMapToInt(Arrays::stream)
                .filter(k -> k == category)
                .count();
        return given / total();
    }

    /** Whether every rater rated every unit. */
    public boolean complete() {
        return total() == (long) units.size() * raters.size();
    }

    /** Whether every unit has as many ratings as every other, by whomever. */
    boolean everyUnitAlike() {
        return Arrays.stream(raterOf)
                        .mapToInt(raters -> raters.length)
                        .distinct()
                        .count()
                == 1;
    }

    /** The ratings of each unit as numbers, by rater where every rater rated it. */
    double[][] rows() {
        double[][] rows = new double[units.size()][];
        for (int unit = 0; unit < rows.length; unit++) {
            rows[unit] = new double[count(unit)];
            for (int i = 0; i < rows[unit].length; i++) {
                rows[unit][count(unit) == raters.size() ? rater(unit, i) : i] = value(unit, i);
            }
        }
        return rows;
    }

    /** The share of unit-rater pairs that have a rating, in (0, 1]. */
    public double filled() {
        return total() / ((double) units.size() * raters.size());
    }

    /** The same units without one rater; units that are left without a rating are left out. */
    public Ratings without(String rater) {
        return only(raters.stream().filter(name -> !name.equals(rater)).toList());
    }

    /** The ratings of these raters only; units that are left without a rating are left out. */
    public Ratings only(List<String> kept) {
        var collected = new Collector();
        for (int unit = 0; unit < units.size(); unit++) {
            for (int i = 0; i < raterOf[unit].length; i++) {
                String rater = raters.get(raterOf[unit][i]);
                if (kept.contains(rater)) {
                    collected.add(units.get(unit), rater, categories.name(categoryOf[unit][i]));
                }
            }
        }
        return collected.ratings(categories);
    }

    /** Collects ratings, in any order. Use from one thread. */
    public static final class Collector {
        private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

        /**
         * Adds one rating.
         *
         * @return false when this rater has already rated this unit: the first rating stays
         */
        public boolean add(String unit, String rater, String value) {
            return values.computeIfAbsent(unit, name -> new LinkedHashMap<>()).putIfAbsent(rater, value) == null;
        }

        /** All values that were given, each once. */
        public List<String> seen() {
            return values.values().stream()
                    .flatMap(row -> row.values().stream())
                    .distinct()
                    .toList();
        }

        /** The ratings, the values being those that were seen. */
        public Ratings ratings(Scale scale) {
            return ratings(Categories.seen(scale, seen()));
        }

        /**
         * The ratings.
         *
         * @throws IllegalArgumentException when a value is none of the categories
         */
        public Ratings ratings(Categories categories) {
            var raters = new LinkedHashMap<String, Integer>();
            var who = new ArrayList<int[]>();
            var what = new ArrayList<int[]>();
            for (Map<String, String> row : values.values()) {
                int[] raterOf = new int[row.size()];
                int[] categoryOf = new int[row.size()];
                int i = 0;
                for (Map.Entry<String, String> rating : row.entrySet()) {
                    raterOf[i] = raters.computeIfAbsent(rating.getKey(), name -> raters.size());
                    categoryOf[i++] = categories.indexOf(rating.getValue());
                }
                who.add(raterOf);
                what.add(categoryOf);
            }
            return new Ratings(
                    categories,
                    List.copyOf(raters.keySet()),
                    List.copyOf(values.keySet()),
                    who.toArray(int[][]::new),
                    what.toArray(int[][]::new));
        }
    }
}

package earmark.stats.agreement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The values a rating may have, in order. Values that are all numbers are as far apart as the numbers say; other values
 * are one step apart. Immutable and thread-safe.
 */
public final class Categories {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final Scale scale;
    private final List<String> names;
    private final double[] values;
    private final boolean numeric;
    private final boolean ordered;
    private final Map<String, Integer> index;

    private Categories(Scale scale, List<String> names, boolean numeric, boolean ordered) {
        this.scale = scale;
        this.names = List.copyOf(names);
        this.numeric = numeric;
        this.ordered = ordered;
        this.values = new double[names.size()];
        this.index = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = numeric ? Double.parseDouble(names.get(i)) : i;
            index.put(names.get(i), i);
        }
    }

    /**
     * Categories as declared, lowest first.
     *
     * @throws IllegalArgumentException when there are none, or one stands twice
     */
    public static Categories declared(Scale scale, List<String> names) {
        boolean numeric = allNumbers(names);
        Categories seen = numeric ? seen(scale, names) : new Categories(scale, names, false, scale != Scale.NOMINAL);
        if (names.isEmpty() || seen.index.size() != names.size()) {
            throw new IllegalArgumentException("categories that are none, or not different: " + names);
        }
        return seen;
    }

    /** Categories as they were seen: numbers in their order, other values in the order of their letters. */
    public static Categories seen(Scale scale, List<String> values) {
        if (!allNumbers(values)) {
            List<String> sorted =
                    values.stream().distinct().sorted(Comparator.naturalOrder()).toList();
            return new Categories(scale, sorted, false, scale != Scale.NOMINAL);
        }
        var byNumber = new TreeMap<Double, String>();
        values.forEach(value -> byNumber.putIfAbsent(number(value), value));
        var categories = new Categories(scale, List.copyOf(byNumber.values()), true, scale != Scale.NOMINAL);
        values.forEach(value ->
                categories.index.put(value, categories.index.get(byNumber.getOrDefault(number(value), value))));
        return categories;
    }

    private static boolean allNumbers(List<String> values) {
        return values.stream().allMatch(Categories::isNumber);
    }

    /** Whether a value is a number that can be computed with. */
    public static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches() && Double.isFinite(Double.parseDouble(value));
    }

    // -0 and 0 are one value
    private static double number(String value) {
        return Double.parseDouble(value) + 0.0;
    }

    /** What the values mean. */
    public Scale scale() {
        return scale;
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /** The name of a category. */
    public String name(int category) {
        return names.get(category);
    }

    /** All names, lowest first. */
    public List<String> names() {
        return names;
    }

    /** Where a value stands among the categories. */
    int indexOf(String value) {
        Integer at = index.get(value);
        if (at == null) {
            throw new IllegalArgumentException("no such category: " + value);
        }
        return at;
    }

    /** The value as a number; its position when it is none. */
    double position(int category) {
        return values[category];
    }

    /** The value as a number; NaN when values are none. */
    double value(int category) {
        return numeric ? values[category] : Double.NaN;
    }

    /** All positions, ascending. */
    double[] positions() {
        return values.clone();
    }

    /** Whether the values can be computed with, being numbers that are not mere names. */
    public boolean numeric() {
        return numeric && ordered;
    }

    /** Whether more and less mean something. */
    public boolean ordered() {
        return ordered;
    }
}

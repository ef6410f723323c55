package earmark.classify;

import earmark.stats.regression.FeatureRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a classifier takes from a sample: who speaks, what rules found, and the words or the meaning of the text
 * and, if wanted, of its neighbours. Immutable, thread-safe.
 */
final class FeatureSpace {
    private static final int SPEAKERS = 2;
    private static final int LEAST_SAMPLES = 2;
    private static final List<String> BLOCKS = List.of("text", "previous", "next");

    private final Kind kind;
    private final boolean context;
    private final List<String> rules;
    private final int dimensions;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Double> rarity;

    /**
     * A space.
     *
     * @param rules names of rule markers whose findings count, sorted
     * @param dimensions of a vector; 0 without vectors
     * @param words word features and their rarity, in order; empty without words
     */
    FeatureSpace(Kind kind, boolean context, List<String> rules, int dimensions, Map<String, Double> words) {
        this.kind = kind;
        this.context = context;
        this.rules = List.copyOf(rules);
        this.dimensions = dimensions;
        this.rarity = List.copyOf(words.values());
        words.keySet().forEach(word -> places.put(word, places.size()));
    }

    /**
     * The words of these samples that stand in two or more of them, with their rarity {@code ln((1 + n)/(1 + n_w)) + 1}.
     */
    static Map<String, Double> vocabulary(List<Sample> samples, boolean context) {
        var counts = new TreeMap<String, Integer>();
        for (Sample sample : samples) {
            names(sample, context).forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        var words = new LinkedHashMap<String, Double>();
        counts.forEach((name, count) -> {
            if (count >= LEAST_SAMPLES) {
                words.put(name, Math.log((1.0 + samples.size()) / (1.0 + count)) + 1);
            }
        });
        return words;
    }

    Kind kind() {
        return kind;
    }

    boolean context() {
        return context;
    }

    List<String> rules() {
        return rules;
    }

    int dimensions() {
        return dimensions;
    }

    int size() {
        return denseStart() + dimensions * blocks().size();
    }

    /** What the figures are called, in order; a word's rarity behind a tab. */
    List<String> names() {
        var names = new ArrayList<>(List.of("speaker agent", "speaker customer"));
        rules.forEach(rule -> names.add("rule " + rule));
        places.forEach((word, place) -> names.add("word " + word + "\t" + rarity.get(place)));
        for (String block : blocks()) {
            for (int i = 0; i < dimensions; i++) {
                names.add(block + " " + i);
            }
        }
        return names;
    }

    /** The texts whose vectors are needed. */
    List<String> texts(Sample sample) {
        return !kind.hasVectors()
                ? List.of()
                : units(sample, context).stream()
                        .map(unit -> unit == null ? "" : unit.text())
                        .toList();
    }

    /** The figures of a sample. */
    FeatureRow row(Sample sample, Function<String, float[]> vectors) {
        var found = new TreeMap<Integer, Float>();
        switch (sample.unit().speaker()) {
            case AGENT -> found.put(0, 1f);
            case CUSTOMER -> found.put(1, 1f);
            default -> {}
        }
        for (int i = 0; i < rules.size(); i++) {
            if (sample.fired().contains(rules.get(i))) {
                found.put(SPEAKERS + i, 1f);
            }
        }
        if (kind.hasWords()) {
            words(sample, found);
        }
        int[] at = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] values = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = found.getOrDefault(at[i], 0f);
        }
        return new FeatureRow(at, values, denseStart(), kind.hasVectors() ? dense(sample, vectors) : new float[0]);
    }

    private void words(Sample sample, Map<Integer, Float> into) {
        var known = new TreeMap<Integer, Double>();
        double square = 0;
        for (String name : names(sample, context)) {
            Integer place = places.get(name);
            if (place != null) {
                known.put(place, rarity.get(place));
                square += rarity.get(place) * rarity.get(place);
            }
        }
        double length = Math.sqrt(square);
        known.forEach((place, value) -> into.put(start() + place, (float) (value / length)));
    }

    private float[] dense(Sample sample, Function<String, float[]> vectors) {
        float[] dense = new float[dimensions * blocks().size()];
        List<@Nullable Unit> units = units(sample, context);
        for (int block = 0; block < units.size(); block++) {
            Unit unit = units.get(block);
            if (unit != null) {
                System.arraycopy(vectors.apply(unit.text()), 0, dense, block * dimensions, dimensions);
            }
        }
        return dense;
    }

    private int start() {
        return SPEAKERS + rules.size();
    }

    private int denseStart() {
        return start() + places.size();
    }

    private List<String> blocks() {
        return context ? BLOCKS : BLOCKS.subList(0, 1);
    }

    /** The unit itself, and with context the one before and the one after. */
    private static List<@Nullable Unit> units(Sample sample, boolean context) {
        var units = new ArrayList<@Nullable Unit>();
        units.add(sample.unit());
        if (context) {
            units.add(sample.previous());
            units.add(sample.next());
        }
        return units;
    }

    private static Set<String> names(Sample sample, boolean context) {
        var names = new TreeSet<String>();
        List<@Nullable Unit> units = units(sample, context);
        for (int block = 0; block < units.size(); block++) {
            Unit unit = units.get(block);
            if (unit != null) {
                String prefix = BLOCKS.get(block) + " ";
                List<String> words = unit.words();
                for (int i = 0; i < words.size(); i++) {
                    names.add(prefix + words.get(i));
                    names.add(prefix + (i == 0 ? "^" : words.get(i - 1)) + " " + words.get(i));
                }
            }
        }
        return names;
    }
}

package earmark.markers.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often evidence turned out right: {@code hearing/calibration.tsv}, fitted by {@code scripts/measure-retention} on
 * voices that no published figure is measured on. Immutable, thread-safe.
 */
public final class Calibration {
    /** Of what was weighed less than this it is not told how much less. */
    private static final double LEAST_SUPPORT = 1e-4;
    /** A surer word is as good as sure. */
    private static final double LEAST_DOUBT = 1e-3;
    /** A longer phrase is no surer. */
    private static final double MOST_PHONES = 20;

    private static final String FILE = "/earmark/hearing/calibration.tsv";
    private static final String HEARD = "heard";
    private static final String RETAINED = "retained";
    private static final String OTHERWISE = "otherwise";
    private static final String MARKER = "marker";

    /** Between two points the straight line counts. */
    private final NavigableMap<Double, Double> heard = new TreeMap<>();

    private final NavigableMap<Double, Double> retained = new TreeMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> markers = new HashMap<>();

    private Calibration() {}

    private static final class Shipped {
        private static final Calibration TABLE = read();

        private static Calibration read() {
            try (InputStream in = Calibration.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("this build has no " + FILE);
                }
                return Calibration.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The table that comes with earmark, for the model that comes with it. */
    public static Calibration shipped() {
        return Shipped.TABLE;
    }

    /**
     * Of lines of {@code heard}, a confidence and its probability, of {@code retained}, a mean confidence and the share
     * found, of {@code otherwise}, a feature of {@link Evidence} and its weight, and of {@code marker}, an id and how much
     * likelier it is than others on the same evidence, apart by tabs; lines with # are for people.
     */
    public static Calibration read(String table) {
        var calibration = new Calibration();
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t");
            double figure = Double.parseDouble(cells[2]);
            if (cells[0].equals(HEARD)) {
                calibration.heard.put(Double.parseDouble(cells[1]), figure);
            } else if (cells[0].equals(RETAINED)) {
                calibration.retained.put(Double.parseDouble(cells[1]), figure);
            } else if (cells[0].equals(OTHERWISE)) {
                calibration.weights.put(cells[1], figure);
            } else if (cells[0].equals(MARKER)) {
                calibration.markers.put(cells[1], figure);
            } else {
                throw new IllegalArgumentException("no line of a calibration table: " + line);
            }
        });
        return calibration;
    }

    /**
     * How likely a match in the words heard best is one in what was said.
     *
     * @param confidence the recogniser's figure for the least sure of its words, in [0, 1]
     * @return in [0, 1]; the confidence itself when the table says nothing of it
     */
    public double heard(double confidence) {
        return at(heard, confidence);
    }

    /**
     * How much of what markers look for is found of it where words are recognised with some confidence.
     *
     * @param confidence the mean of a turn's words, in [0, 1]
     * @return in [0, 1]; the confidence itself when the table says nothing of it
     */
    public double retained(double confidence) {
        return at(retained, confidence);
    }

    private static double at(NavigableMap<Double, Double> points, double confidence) {
        if (points.isEmpty()) {
            return confidence;
        }
        var below = points.floorEntry(confidence);
        var above = points.ceilingEntry(confidence);
        if (below == null || above == null) {
            return below == null
                    ? points.firstEntry().getValue()
                    : points.lastEntry().getValue();
        }
        double width = above.getKey() - below.getKey();
        double share = width == 0 ? 0 : (confidence - below.getKey()) / width;
        return below.getValue() + share * (above.getValue() - below.getValue());
    }

    /**
     * How likely a marker's words were said where others were heard best: a logistic function of the evidence.
     *
     * @param marker its id: what is said in most calls is likelier than what is said in few; one that the table does not
     *     know is as likely as their mean
     */
    public double otherwise(Evidence evidence, String marker) {
        double sum = weight("intercept") + markers.getOrDefault(marker, 0.0);
        for (var feature : features(evidence).entrySet()) {
            sum += weight(feature.getKey()) * feature.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What is weighed of evidence, by name, each in [0, 1]. */
    public static Map<String, Double> features(Evidence evidence) {
        double support = 1 - Math.log(Math.max(LEAST_SUPPORT, evidence.support())) / Math.log(LEAST_SUPPORT);
        double known = evidence.wording() > 0 ? 1 : 0;
        double sureness = sureness(evidence.sure());
        double rival = length(evidence.rival());
        // in one order, for the last digit of a sum hangs on it
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("support", support);
        features.put("likeness", evidence.likeness());
        features.put("length", length(evidence.phones()));
        features.put("changed", length(evidence.changed()));
        features.put("sureness", sureness);
        features.put("rival", rival);
        features.put("wording", length(evidence.wording()));
        // words that nobody taught come about in any noise
        features.put("known", known);
        features.put("known_support", known * support);
        features.put("whole", evidence.whole());
        // a whole turn that hardly sounds alike is none, nor is one of words that were surely others, or a known
        // wording
        features.put("whole_alike", evidence.whole() * evidence.likeness());
        features.put("whole_sure", evidence.whole() * sureness);
        features.put("whole_rival", evidence.whole() * rival);
        return features;
    }

    /** How seldom it is wrong, as a logarithm: from a word of .97 to one of .999 it is further than from .5 to .9. */
    private static double sureness(double confidence) {
        return Math.log(Math.max(LEAST_DOUBT, 1 - confidence)) / Math.log(LEAST_DOUBT);
    }

    private static double length(double phones) {
        return Math.min(MOST_PHONES, phones) / MOST_PHONES;
    }

    private double weight(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}

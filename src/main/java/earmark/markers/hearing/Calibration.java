package earmark.markers.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often a score turned out right: {@code hearing/calibration.tsv}, fitted by {@code scripts/measure-retention} on
 * voices that no published figure is measured on. Between two points of the table the line counts. Immutable,
 * thread-safe.
 */
public final class Calibration {
    /** The row of words heard best, whose score is the least confidence among the words that matter. */
    public static final String HEARD = "heard";

    private static final String FILE = "/earmark/hearing/calibration.tsv";

    private final Map<String, NavigableMap<Double, Double>> points = new HashMap<>();

    private Calibration() {}

    /** The table that comes with earmark, for the model that comes with it. */
    public static Calibration shipped() {
        try (InputStream in = Calibration.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("this build has no " + FILE);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of lines of kind, score, probability; lines with # are for people. */
    public static Calibration read(String table) {
        var calibration = new Calibration();
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t");
            calibration
                    .points
                    .computeIfAbsent(cells[0], kind -> new TreeMap<>())
                    .put(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        });
        return calibration;
    }

    /** The probability that belongs to a score in [0, 1]; the score itself for a kind that the table does not know. */
    public double probability(String kind, double score) {
        NavigableMap<Double, Double> line = points.get(kind);
        if (line == null || line.isEmpty()) {
            return score;
        }
        var below = line.floorEntry(score);
        var above = line.ceilingEntry(score);
        if (below == null || above == null) {
            return below == null
                    ? line.firstEntry().getValue()
                    : line.lastEntry().getValue();
        }
        double width = above.getKey() - below.getKey();
        double share = width == 0 ? 0 : (score - below.getKey()) / width;
        return below.getValue() + share * (above.getValue() - below.getValue());
    }
}

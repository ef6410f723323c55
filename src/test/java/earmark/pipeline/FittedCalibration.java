package earmark.pipeline;

import earmark.markers.hearing.Calibration;
import earmark.markers.hearing.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * How often evidence turned out right, made into the table of {@link Calibration}: logistic functions, fitted with
 * a ridge and with the smoothed targets of Platt (1999), so that few samples do not give certainty.
 */
final class FittedCalibration {
    private static final int STEPS = 50;
    /** Of the sum of squared weights. */
    private static final double RIDGE = 0.3;
    /** Of those of single markers: of one that was seldom met little is known. */
    private static final double MARKER_RIDGE = 2;

    /** Evidence of words that nobody taught, in a phrase by itself. */
    private final List<Boolean> otherwiseAlone = new ArrayList<>();

    private final List<Evidence> otherwise = new ArrayList<>();
    private final List<String> otherwiseMarkers = new ArrayList<>();
    private final List<Boolean> otherwiseRight = new ArrayList<>();
    private final List<Double> otherwiseWeights = new ArrayList<>();
    private final List<double[]> heard = new ArrayList<>();
    private final List<Boolean> heardRight = new ArrayList<>();
    private final List<double[]> retained = new ArrayList<>();
    private final List<Boolean> retainedRight = new ArrayList<>();

    /**
     * All that speaks for a marker in one file: together it weighs as much as one piece of evidence.
     *
     * @param alone whether it was a phrase by itself, not a turn of a call
     */
    void addOtherwise(String marker, Collection<Evidence> ofMarker, boolean right, boolean alone) {
        for (Evidence evidence : ofMarker) {
            otherwiseAlone.add(alone && evidence.wording() == 0);
            otherwise.add(evidence);
            otherwiseMarkers.add(marker);
            otherwiseRight.add(right);
            otherwiseWeights.add(1.0 / ofMarker.size());
        }
    }

    void addHeard(double confidence, boolean right) {
        heard.add(row(confidence));
        heardRight.add(right);
    }

    /** A marker that was said in a turn recognised with that mean confidence. */
    void addRetained(double confidence, boolean found) {
        retained.add(row(sureness(confidence)));
        retainedRight.add(found);
    }

    /** The share of words that are wrong, as a logarithm: below one in a hundred it says nothing more. */
    private static double sureness(double confidence) {
        return -Math.log(Math.max(0.01, 1 - confidence));
    }

    private static double[] row(double... features) {
        double[] row = new double[features.length + 1];
        row[0] = 1;
        System.arraycopy(features, 0, row, 1, features.length);
        return row;
    }

    /** The lines of the table. */
    String table() {
        var table = new StringBuilder();
        double[] line = fitted(heard, heardRight, Collections.nCopies(heard.size(), 1.0), RIDGE);
        table.append(samples("heard", heardRight));
        // what was not heard at all is no evidence
        table.append(row("heard", "0.000", 0)).append(row("heard", "0.001", logistic(line[0])));
        for (int i = 1; i <= 10; i++) {
            String score = String.format(Locale.ROOT, "%.3f", i / 10.0);
            table.append(row("heard", score, logistic(line[0] + Math.max(0, line[1]) * i / 10)));
        }
        double[] kept = fitted(retained, retainedRight, Collections.nCopies(retained.size(), 1.0), RIDGE);
        table.append(samples("retained", retainedRight));
        for (int i = 0; i <= 100; i += i < 80 ? 10 : 2) {
            String mean = String.format(Locale.ROOT, "%.3f", i / 100.0);
            table.append(row("retained", mean, logistic(kept[0] + kept[1] * sureness(i / 100.0))));
        }
        addOtherwise(table);
        return table.toString();
    }

    /**
     * One function of the evidence for all markers, and for each how much likelier it is on the same evidence. Phrases by
     * themselves were made to hold a marker: there even words that nobody taught are mostly right, in calls they are not.
     * How much that is has a weight of its own, which is not in the table, for the table is for calls.
     */
    private void addOtherwise(StringBuilder table) {
        table.append(samples("otherwise", otherwiseRight));
        if (otherwise.isEmpty()) {
            return;
        }
        List<String> names = List.copyOf(features(otherwise.get(0)).keySet());
        List<String> markers = List.copyOf(new TreeSet<>(otherwiseMarkers));
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < otherwise.size(); i++) {
            double[] row = new double[names.size() + markers.size() + 1];
            int at = 0;
            for (double feature : features(otherwise.get(i)).values()) {
                row[at++] = feature;
            }
            row[names.size() + markers.indexOf(otherwiseMarkers.get(i))] = 1;
            row[row.length - 1] = otherwiseAlone.get(i) ? 1 : 0;
            rows.add(row(row));
        }
        double[] ridge = new double[names.size() + markers.size() + 1];
        Arrays.fill(ridge, RIDGE);
        Arrays.fill(ridge, names.size(), names.size() + markers.size(), MARKER_RIDGE);
        double[] weights = fitted(rows, otherwiseRight, otherwiseWeights, ridge);
        table.append(row("otherwise", "intercept", weights[0]));
        for (int i = 0; i < names.size(); i++) {
            table.append(row("otherwise", names.get(i), weights[i + 1]));
        }
        for (int i = 0; i < markers.size(); i++) {
            table.append(row("marker", markers.get(i), weights[names.size() + i + 1]));
        }
    }

    private static Map<String, Double> features(Evidence evidence) {
        return new TreeMap<>(Calibration.features(evidence));
    }

    private static String row(String kind, String of, double figure) {
        return String.format(Locale.ROOT, "%s\t%s\t%.3f%n", kind, of, figure);
    }

    private static String samples(String kind, List<Boolean> right) {
        return String.format(
                "# %s: %d right of %d%n",
                kind, right.stream().filter(each -> each).count(), right.size());
    }

    /** Weights by Newton's method, first the intercept, on which there is no ridge. */
    private static double[] fitted(List<double[]> rows, List<Boolean> right, List<Double> counts, double... ridges) {
        if (rows.isEmpty()) {
            return new double[2];
        }
        int size = rows.size();
        long yes = right.stream().filter(each -> each).count();
        double high = (yes + 1.0) / (yes + 2.0);
        double low = 1.0 / (size - yes + 2.0);
        RealMatrix x = MatrixUtils.createRealMatrix(rows.toArray(double[][]::new));
        RealVector weights = new ArrayRealVector(x.getColumnDimension());
        RealMatrix ridge = MatrixUtils.createRealDiagonalMatrix(row(ridges));
        ridge.setEntry(0, 0, 0);
        for (int step = 0; step < STEPS; step++) {
            RealVector sure = x.operate(weights).map(FittedCalibration::logistic);
            RealMatrix curved = x.copy();
            RealVector error = new ArrayRealVector(size);
            for (int i = 0; i < size; i++) {
                double p = sure.getEntry(i);
                error.setEntry(i, counts.get(i) * ((right.get(i) ? high : low) - p));
                curved.setRowVector(i, x.getRowVector(i).mapMultiply(counts.get(i) * p * (1 - p)));
            }
            RealVector slope = x.preMultiply(error).subtract(ridge.operate(weights));
            RealMatrix bend = x.transpose().multiply(curved).add(ridge);
            weights = weights.add(new LUDecomposition(bend).getSolver().solve(slope));
        }
        return weights.toArray();
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}

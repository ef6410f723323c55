package earmark.stats.severity;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Severity by least squares: a score is the unit's worth plus the rater's severity plus chance; severities sum to 0. For
 * any holes as long as the raters are connected ({@link Connection}).
 *
 * @param severities by rater
 * @param residualSd what is left, in points; NaN when nothing is left to estimate it from
 */
public record AdditiveSeverity(List<Severity> severities, double residualSd) {
    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException when the raters are not connected
     */
    public static AdditiveSeverity of(Scores scores) {
        if (!Connection.isWhole(scores)) {
            throw new IllegalArgumentException("raters that share no units cannot be compared");
        }
        int raters = scores.raters();
        double[][] normal = new double[raters][raters];
        double[] right = new double[raters];
        double squares = 0;
        for (int unit = 0; unit < scores.units(); unit++) {
            int[] who = scores.raters(unit);
            double mean = mean(scores.values(unit));
            for (int i = 0; i < who.length; i++) {
                double deviation = scores.values(unit)[i] - mean;
                squares += deviation * deviation;
                right[who[i]] += deviation;
                normal[who[i]][who[i]]++;
                for (int other : who) {
                    normal[who[i]][other] -= 1.0 / who.length;
                }
            }
        }
        for (double[] row : normal) {
            for (int j = 0; j < raters; j++) {
                // makes the sum 0 without touching the differences
                row[j] += 1;
            }
        }
        RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(normal, false))
                .getSolver()
                .getInverse();
        double[] effects = inverse.operate(right);
        double explained = 0;
        for (int j = 0; j < raters; j++) {
            explained += effects[j] * right[j];
        }
        double degrees = scores.total() - (double) scores.units() - raters + 1;
        double variance = degrees > 0 ? Math.max(0, squares - explained) / degrees : Double.NaN;
        return new AdditiveSeverity(severities(effects, inverse, variance), Math.sqrt(variance));
    }

    private static List<Severity> severities(double[] effects, RealMatrix inverse, double variance) {
        var severities = new ArrayList<Severity>();
        for (int j = 0; j < effects.length; j++) {
            // the added ones stand for 1/raters² of each variance
            double unscaled = inverse.getEntry(j, j) - 1.0 / ((double) effects.length * effects.length);
            severities.add(new Severity(effects[j], Math.sqrt(Math.max(0, unscaled) * variance)));
        }
        return List.copyOf(severities);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}

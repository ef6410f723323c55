package earmark.stats.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns scores into probabilities: {@code 1 / (1 + e^-(slope·score + shift))} (Platt 1999), fitted on scores of samples
 * that the model had not seen.
 *
 * <p>Thread-safe.
 *
 * @param slope usually near 1 when the model was not balanced
 * @param shift in log odds
 */
public record Scaling(double slope, double shift) {
    private static final LogisticRegression FIT = new LogisticRegression(1e-3, false);

    /**
     * Fits.
     *
     * @param scores of samples the model had not seen
     * @param yes as many answers
     */
    public static Scaling fit(double[] scores, boolean[] yes) {
        List<FeatureRow> rows = new ArrayList<>();
        for (double score : scores) {
            rows.add(new FeatureRow(new int[] {0}, new float[] {(float) score}, 1, new float[0]));
        }
        LinearModel line = FIT.fit(rows, yes, 1);
        return new Scaling(line.weights()[0], line.bias());
    }

    /** The probability of yes, in (0, 1). */
    public double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * score + shift)));
    }
}

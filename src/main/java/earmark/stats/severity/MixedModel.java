package earmark.stats.severity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Units and raters as chance, their variances by restricted maximum likelihood (Patterson and Thompson 1971), each
 * rater's severity shrunk towards 0 by how little is known of it (Henderson 1975). Solved by expectation and
 * maximisation; units are swept out first, so the work grows with scores and with the cube of raters.
 *
 * @param mean overall
 * @param unitVariance between units
 * @param raterVariance between raters
 * @param residualVariance what is left
 * @param severities by rater; the standard error is that of prediction
 */
public record MixedModel(
        double mean, double unitVariance, double raterVariance, double residualVariance, List<Severity> severities) {
    private static final int MOST_ROUNDS = 3_000;
    private static final double CLOSE = 1e-10;

    /** Fits the model to connected or other scores; at least two scores. */
    public static MixedModel of(Scores scores) {
        int[] once = new int[scores.units()];
        Arrays.fill(once, 1);
        double start = Math.max(variance(scores), 1e-12);
        return of(scores, once, new double[] {start / 3, start / 3, start / 3}, CLOSE);
    }

    /**
     * Fits the model to a resample.
     *
     * @param times how often each unit counts
     * @param start variances to begin from: unit, rater, residual
     * @param close relative change of the variances at which to stop
     */
    public static MixedModel of(Scores scores, int[] times, double[] start, double close) {
        double[] variances = start.clone();
        HendersonStep step = new HendersonStep(scores, times);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] before = variances;
            variances = step.next(before);
            if (change(before, variances) < close) {
                break;
            }
        }
        step.next(variances);
        var severities = new ArrayList<Severity>();
        for (int rater = 0; rater < scores.raters(); rater++) {
            severities.add(new Severity(step.effect(rater), Math.sqrt(step.predictionVariance(rater))));
        }
        return new MixedModel(step.mean(), variances[0], variances[1], variances[2], List.copyOf(severities));
    }

    private static double change(double[] before, double[] after) {
        double all = after[0] + after[1] + after[2];
        double most = 0;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, Math.abs(after[i] - before[i]) / all);
        }
        return most;
    }

    private static double variance(Scores scores) {
        double[] all = new double[scores.total()];
        int at = 0;
        for (int unit = 0; unit < scores.units(); unit++) {
            for (double value : scores.values(unit)) {
                all[at++] = value;
            }
        }
        double mean = Arrays.stream(all).average().orElse(0);
        return Arrays.stream(all).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    }

    /** Agreement of single raters that stand for others: ICC(2,1) where cells are missing. */
    public double absolute() {
        return unitVariance / (unitVariance + raterVariance + residualVariance);
    }

    /** Agreement of these raters with their severity taken out: ICC(3,1) where cells are missing. */
    public double consistent() {
        return unitVariance / (unitVariance + residualVariance);
    }
}

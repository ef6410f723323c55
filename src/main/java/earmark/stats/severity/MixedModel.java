package earmark.stats.severity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Units and raters as chance, their variances by restricted maximum likelihood (Patterson and Thompson 1971), each
 * rater's severity shrunk towards 0 by how little is known of it (Henderson 1975). Variances may be
 * 0.
 *
 * @param mean overall
 * @param unitVariance between units
 * @param raterVariance between raters
 * @param residualVariance what is left
 * @param severities by rater, about their mean; the standard error is that of prediction
 */
public record MixedModel(
        double mean, double unitVariance, double raterVariance, double residualVariance, List<Severity> severities) {
    private static final double CLOSE = 1e-7;
    private static final double ROUGHLY = 1e-4;
    private static final double[] START = {1, 0.5};

    /** Fits the model to connected or other scores; at least two scores. */
    public static MixedModel of(Scores scores) {
        int[] once = new int[scores.units()];
        Arrays.fill(once, 1);
        var likelihood = new RestrictedLikelihood(scores, once);
        double[] spreads = likelihood.best(START, CLOSE, true);
        return of(likelihood.fit(spreads), scores, spreads);
    }

    /**
     * Fits the model to a resample, to about four digits.
     *
     * @param times how often each unit counts
     * @param near a fit to begin from
     */
    public static MixedModel of(Scores scores, int[] times, MixedModel near) {
        double residual = Math.sqrt(near.residualVariance());
        double[] start = {Math.sqrt(near.unitVariance()) / residual, Math.sqrt(near.raterVariance()) / residual};
        var likelihood = new RestrictedLikelihood(scores, times);
        double[] spreads = likelihood.best(start, ROUGHLY, false);
        return of(likelihood.fit(spreads), scores, spreads);
    }

    private static MixedModel of(PenalisedFit fit, Scores scores, double[] spreads) {
        double[] errors = fit.standardErrors();
        var severities = new ArrayList<Severity>();
        for (int rater = 0; rater < scores.raters(); rater++) {
            severities.add(new Severity(fit.effect(rater), errors[rater]));
        }
        double residual = fit.residualVariance();
        return new MixedModel(
                fit.mean(),
                spreads[0] * spreads[0] * residual,
                spreads[1] * spreads[1] * residual,
                residual,
                List.copyOf(severities));
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

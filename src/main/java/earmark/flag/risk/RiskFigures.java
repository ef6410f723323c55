package earmark.flag.risk;

import earmark.stats.Interval;

/**
 * What a risk model is worth on interactions it had not seen, by cross-validation.
 *
 * @param n interactions it learned from
 * @param bad how many of them people scored badly
 * @param auc the chance that a bad one is ranked above another; 0.5 is worth nothing
 * @param aucInterval bootstrap over interactions
 * @param lift bad ones among the first fifth by risk, as a multiple of a random fifth
 * @param liftInterval bootstrap over interactions
 * @param calibrationError expected calibration error of the probabilities, in [0, 1]
 */
public record RiskFigures(
        int n, int bad, double auc, Interval aucInterval, double lift, Interval liftInterval, double calibrationError) {
    /** Whether it ranks better than chance, as far as its interval tells; a model that does not is not used. */
    public boolean isWorthSomething() {
        return aucInterval.isKnown() && aucInterval.low() > 0.5;
    }
}

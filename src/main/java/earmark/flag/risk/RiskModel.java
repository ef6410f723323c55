package earmark.flag.risk;

import earmark.flag.FlagCase;
import earmark.stats.regression.FeatureRow;
import earmark.stats.regression.LinearModel;
import earmark.stats.regression.Scaling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Logistic regression over what the markers found, its scores made probabilities by Platt's scaling. Made by {@link
 * RiskTraining}. Thread-safe.
 */
public final class RiskModel {
    private static final int MOST_TERMS = 6;
    private static final double LEAST_TERM = 0.05;

    private final List<RiskFeature> features;
    private final double[] means;
    private final LinearModel model;
    private final Scaling scaling;

    RiskModel(List<RiskFeature> features, double[] means, LinearModel model, Scaling scaling) {
        this.features = List.copyOf(features);
        this.means = means.clone();
        this.model = model;
        this.scaling = scaling;
    }

    /** The chance of a bad score, and its terms. */
    public Risk of(FlagCase of) {
        double[] weights = model.weights();
        var terms = new ArrayList<RiskTerm>();
        for (int i = 0; i < features.size(); i++) {
            RiskFeature feature = features.get(i);
            double logOdds = scaling.slope() * weights[i] * (feature.of(of) - means[i]);
            // the place of what is not there, the average being higher, is nowhere
            if (Math.abs(logOdds) >= LEAST_TERM && feature.of(of) > 0) {
                terms.add(new RiskTerm(feature.words(), logOdds, feature.places(of)));
            }
        }
        terms.sort(Comparator.comparingDouble((RiskTerm term) -> -Math.abs(term.logOdds()))
                .thenComparing(RiskTerm::name));
        return new Risk(
                scaling.probability(model.score(row(features, of))),
                terms.subList(0, Math.min(MOST_TERMS, terms.size())));
    }

    static FeatureRow row(List<RiskFeature> features, FlagCase of) {
        float[] values = new float[features.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) features.get(i).of(of);
        }
        return new FeatureRow(new int[0], new float[0], 0, values);
    }
}

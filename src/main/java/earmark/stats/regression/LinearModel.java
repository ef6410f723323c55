package earmark.stats.regression;

/** Weights and a bias: the score of a row is above 0 when yes is likelier than no. Do not change the weights. Thread-safe. */
public final class LinearModel {
    private final double[] weights;
    private final double bias;

    /**
     * A model.
     *
     * @param weights one a place of a row, in log odds
     * @param bias the score of a row of nothing but 0
     */
    public LinearModel(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** A copy of the weights. */
    public double[] weights() {
        return weights.clone();
    }

    /** The score of a row of nothing but 0. */
    public double bias() {
        return bias;
    }

    /** Log odds of yes. */
    public double score(FeatureRow row) {
        return row.dot(weights) + bias;
    }
}

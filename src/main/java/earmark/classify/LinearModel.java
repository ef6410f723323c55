package earmark.classify;

/** Weights and a bias: the score of a row is above 0 when yes is likelier than no. Do not change the weights. */
final class LinearModel {
    private final double[] weights;
    private final double bias;

    LinearModel(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    double[] weights() {
        return weights.clone();
    }

    double bias() {
        return bias;
    }

    double score(FeatureRow row) {
        return row.dot(weights) + bias;
    }
}

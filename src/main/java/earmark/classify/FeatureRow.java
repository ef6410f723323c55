package earmark.classify;

/** The figures of one sample: some that stand apart, and a dense run of them. Only {@link FeatureSpace} makes it. */
final class FeatureRow {
    private final int[] at;
    private final float[] values;
    private final int denseFrom;
    private final float[] dense;

    FeatureRow(int[] at, float[] values, int denseFrom, float[] dense) {
        this.at = at;
        this.values = values;
        this.denseFrom = denseFrom;
        this.dense = dense;
    }

    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += weights[at[i]] * values[i];
        }
        for (int i = 0; i < dense.length; i++) {
            sum += weights[denseFrom + i] * dense[i];
        }
        return sum;
    }

    void addTo(double[] sums, double times) {
        for (int i = 0; i < at.length; i++) {
            sums[at[i]] += times * values[i];
        }
        for (int i = 0; i < dense.length; i++) {
            sums[denseFrom + i] += times * dense[i];
        }
    }
}

package earmark.stats.regression;

/**
 * The figures of one sample: some that stand apart, and a dense run of them; all others are 0. Do not change the arrays.
 * Thread-safe.
 */
public final class FeatureRow {
    private final int[] at;
    private final float[] values;
    private final int denseFrom;
    private final float[] dense;

    /**
     * A row.
     *
     * @param at places of the figures that stand apart, below {@code denseFrom}
     * @param values as many
     * @param denseFrom place of the first of the dense ones
     * @param dense the dense ones; may be empty
     */
    public FeatureRow(int[] at, float[] values, int denseFrom, float[] dense) {
        this.at = at;
        this.values = values;
        this.denseFrom = denseFrom;
        this.dense = dense;
    }

    /** The sum of its figures, each times the weight of its place. */
    public double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += weights[at[i]] * values[i];
        }
        for (int i = 0; i < dense.length; i++) {
            sum += weights[denseFrom + i] * dense[i];
        }
        return sum;
    }

    /** Adds its figures, each so many times, to the sums of their places. */
    void addTo(double[] sums, double times) {
        for (int i = 0; i < at.length; i++) {
            sums[at[i]] += times * values[i];
        }
        for (int i = 0; i < dense.length; i++) {
            sums[denseFrom + i] += times * dense[i];
        }
    }
}

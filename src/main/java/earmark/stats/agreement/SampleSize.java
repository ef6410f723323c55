package earmark.stats.agreement;

/** How many units two raters must both rate. Thread-safe. */
public final class SampleSize {
    private static final double Z = 1.959963984540054;

    private SampleSize() {}

    /**
     * For an interval of kappa on yes and no, both raters saying yes equally often; round up.
     *
     * @param prevalence share of yes, in (0, 1)
     * @param kappa expected
     * @param halfWidth wanted, of the 95 % interval
     */
    public static double forKappa(double prevalence, double kappa, double halfWidth) {
        double differ = prevalence * (1 - prevalence) * (1 - kappa);
        SquareTable table =
                SquareTable.of(new double[][] {{prevalence - differ, differ}, {differ, 1 - prevalence - differ}});
        double error = table.standardError(Weighting.matrix(new double[][] {{1, 0}, {0, 1}}));
        return Math.pow(Z * error / halfWidth, 2);
    }
}

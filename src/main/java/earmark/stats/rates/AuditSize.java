package earmark.stats.rates;

/** How many interactions must be looked at to know a share. Thread-safe. */
public final class AuditSize {
    private static final double Z = 1.959963984540054;

    private AuditSize() {}

    /**
     * For a 95 % interval of a share, with the correction for a finite population (Cochran 1977, 4.4 to 4.5).
     *
     * @param halfWidth half of the interval's width, in (0, 0.5)
     * @param guess about how large the share is, in (0, 1)
     * @param population how many there are
     * @return rounded up; no more than there are
     */
    public static int forShare(double halfWidth, double guess, int population) {
        double endless = Z * Z * guess * (1 - guess) / (halfWidth * halfWidth);
        double finite = endless / (1 + (endless - 1) / Math.max(1, population));
        return (int) Math.min(population, Math.ceil(finite - 1e-9));
    }
}

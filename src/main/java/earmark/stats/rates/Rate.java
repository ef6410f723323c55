package earmark.stats.rates;

/**
 * An estimated rate or mean with its standard error.
 *
 * @param value the estimate
 * @param standardError of the estimate
 */
public record Rate(double value, double standardError) {
    private static final double Z = 1.959963984540054;

    /** Lower 95 % limit. */
    public double low() {
        return value - Z * standardError;
    }

    /** Upper 95 % limit. */
    public double high() {
        return value + Z * standardError;
    }
}

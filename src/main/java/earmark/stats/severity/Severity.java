package earmark.stats.severity;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How far a rater scores above or below the others on equal work, in points.
 *
 * @param value positive is lenient
 * @param standardError of the value; NaN when it cannot be given
 */
public record Severity(double value, double standardError) {
    private static final double Z = 1.959963984540054;

    /** Two-sided, that it is 0 (normal); 1 without an error. */
    public double p() {
        return standardError > 0
                ? 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(value) / standardError)
                : 1;
    }

    /** Lower 95 % limit. */
    public double low() {
        return value - Z * standardError;
    }

    /** Upper 95 % limit. */
    public double high() {
        return value + Z * standardError;
    }
}

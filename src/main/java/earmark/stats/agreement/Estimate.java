package earmark.stats.agreement;

/**
 * A statistic with its uncertainty, or the reason why it has no value.
 *
 * @param name as in reports, for example {@code krippendorff_alpha_nominal}
 * @param value NaN when it is not defined
 * @param low lower 95 % limit; NaN when there is none
 * @param high upper 95 % limit; NaN when there is none
 * @param undefined why there is no value; empty when there is one
 * @param note what to know when reading it, such as why there is no interval; empty for most
 */
public record Estimate(String name, double value, double low, double high, String undefined, String note) {
    /** Checks that a missing value has its reason. */
    public Estimate {
        if (Double.isNaN(value) == undefined.isEmpty()) {
            throw new IllegalArgumentException(name + " " + value + " " + undefined);
        }
    }

    /** A statistic that has no value. */
    static Estimate undefined(String name, String reason) {
        return new Estimate(name, Double.NaN, Double.NaN, Double.NaN, reason, "");
    }

    /** Whether there is a value. */
    public boolean isDefined() {
        return undefined.isEmpty();
    }

    /** Whether there is an interval. */
    public boolean hasInterval() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }
}

package earmark.pipeline.past;

/**
 * How many of how many, with how far that can be trusted.
 *
 * @param hits how many
 * @param n of how many
 */
public record Share(long hits, long n) {
    /** Two-sided 95 % of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Checks the numbers. */
    public Share {
        if (hits < 0 || n < hits) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
    }

    /** In [0, 1]; 0 of 0 is 0. */
    public double rate() {
        return n == 0 ? 0 : (double) hits / n;
    }

    /** Lower end of the 95 % interval. */
    public double low() {
        return bound(-1);
    }

    /** Upper end of the 95 % interval. */
    public double high() {
        return bound(1);
    }

    // Wilson, not Wald: with n = 5 Wald leaves [0, 1]. Brown, Cai, DasGupta 2001.
    private double bound(int sign) {
        if (n == 0) {
            return sign < 0 ? 0 : 1;
        }
        double p = rate();
        double z2 = Z * Z;
        double centre = p + z2 / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double bound = (centre + sign * half) / (1 + z2 / n);
        // what the formula gives up to rounding
        return hits == 0 && sign < 0 ? 0 : hits == n && sign > 0 ? 1 : Math.min(1, Math.max(0, bound));
    }
}

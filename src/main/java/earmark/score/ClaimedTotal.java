package earmark.score;

/**
 * A total somebody else computed. It is compared with ours and never used.
 *
 * @param written as it stood there, for example {@code 22%} or {@code 17/20}
 * @param share what it means, 1 for all; may lie outside [0, 1] with bonus points
 * @param decimals how many decimals of the percentage were written, so that rounding is not taken for a difference
 */
public record ClaimedTotal(String written, double share, int decimals) {
    /** Whether another total is the same as far as this one was written out. */
    public boolean matches(double other) {
        double halfStep = 0.5 * Math.pow(10, -decimals - 2.0);
        return Math.abs(share - other) <= halfStep + 1e-9;
    }
}

package earmark.kpi;

/**
 * What a figure should be.
 *
 * @param atLeast whether more is better
 * @param amount the bound, in the figure's own unit
 */
public record Target(boolean atLeast, double amount) {
    /** What can be said of a figure. */
    public enum Standing {
        /** The whole interval is on the right side. */
        MET,
        /** The whole interval is on the wrong side. */
        MISSED,
        /** The interval has the bound in it, or there is none: too few to tell. */
        OPEN
    }

    /** Whether one value keeps it. */
    public boolean isKeptBy(double value) {
        return atLeast ? value >= amount : value <= amount;
    }

    /** What can be said. */
    public Standing of(Figure figure) {
        if (!figure.hasInterval()) {
            return Standing.OPEN;
        }
        boolean low = isKeptBy(figure.interval().low());
        boolean high = isKeptBy(figure.interval().high());
        return low && high ? Standing.MET : low || high ? Standing.OPEN : Standing.MISSED;
    }
}

package earmark.stats;

/**
 * A yes-or-no answer held against the truth, counted. Cases that were not answered are counted apart: they are neither
 * right nor wrong.
 *
 * @param both answered yes, and it is
 * @param foundOnly answered yes, and it is not
 * @param missed answered no, but it is
 * @param neither answered no, and it is not
 * @param unsureOfTrue not answered, and it is
 * @param unsureOfFalse not answered, and it is not
 */
public record Hits(int both, int foundOnly, int missed, int neither, int unsureOfTrue, int unsureOfFalse) {
    /** Nothing counted yet. */
    public static final Hits NONE = new Hits(0, 0, 0, 0, 0, 0);

    /** One more case that was answered. */
    public Hits and(boolean is, boolean found) {
        return plus(
                new Hits(is && found ? 1 : 0, !is && found ? 1 : 0, is && !found ? 1 : 0, !is && !found ? 1 : 0, 0, 0));
    }

    /** One more case that was not answered. */
    public Hits andUnsure(boolean is) {
        return plus(new Hits(0, 0, 0, 0, is ? 1 : 0, is ? 0 : 1));
    }

    /** Both together. */
    public Hits plus(Hits other) {
        return new Hits(
                both + other.both,
                foundOnly + other.foundOnly,
                missed + other.missed,
                neither + other.neither,
                unsureOfTrue + other.unsureOfTrue,
                unsureOfFalse + other.unsureOfFalse);
    }

    /** How many there truly are. */
    public int n() {
        return both + missed + unsureOfTrue;
    }

    /** How many cases were looked at. */
    public int cases() {
        return both + foundOnly + missed + neither + unsure();
    }

    /** How many were not answered. */
    public int unsure() {
        return unsureOfTrue + unsureOfFalse;
    }

    /** Of those found, the share that is true; NaN when nothing was found. */
    public double precision() {
        return share(both, both + foundOnly);
    }

    /** Of the true ones that were answered, the share that was found; NaN when there are none. */
    public double recall() {
        return share(both, both + missed);
    }

    /** Harmonic mean of precision and recall, {@code 2·both / (2·both + foundOnly + missed)}; NaN when nothing is. */
    public double f1() {
        return f1(both, foundOnly, missed);
    }

    /** F1 of counts that need not be whole, as resampling makes them. */
    public static double f1(double both, double foundOnly, double missed) {
        return share(2 * both, 2 * both + foundOnly + missed);
    }

    /** Wilson's interval of the precision. */
    public Interval precisionInterval() {
        return Wilson.of(both, both + foundOnly);
    }

    /** Wilson's interval of the recall. */
    public Interval recallInterval() {
        return Wilson.of(both, both + missed);
    }

    /**
     * The interval of F1. Where nothing or everything was wrong, every draw says the same, as if there were no doubt: then
     * by Wilson's interval of the share {@code s} that is both of what was found or should be, for F1 is {@code 2s / (1 + s)}.
     *
     * @param drawn by resampling
     */
    public Interval f1Interval(Interval drawn) {
        if (!drawn.isPoint()) {
            return drawn;
        }
        Interval share = Wilson.of(both, both + foundOnly + missed);
        return new Interval(f1OfShare(share.low()), f1OfShare(share.high()));
    }

    private static double f1OfShare(double share) {
        return 2 * share / (1 + share);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}

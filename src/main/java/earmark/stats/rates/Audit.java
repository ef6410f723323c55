package earmark.stats.rates;

/**
 * A yes-or-no question on a random sample that people and the machine answered, and on more calls only the machine.
 *
 * @param both people and machine yes
 * @param missed people yes, machine no
 * @param falseAlarms people no, machine yes
 * @param neither both no
 * @param more calls only the machine answered
 * @param moreYes of them, how many it said yes to
 */
public record Audit(int both, int missed, int falseAlarms, int neither, int more, int moreYes) {
    /** Checks the counts. */
    public Audit {
        if (Math.min(Math.min(both, missed), Math.min(falseAlarms, neither)) < 0 || moreYes < 0 || moreYes > more) {
            throw new IllegalArgumentException("counts of an audit: " + both + " " + missed + " " + falseAlarms + " "
                    + neither + " " + more + " " + moreYes);
        }
        if (both + missed + falseAlarms + neither == 0) {
            throw new IllegalArgumentException("an audit of nothing");
        }
    }

    /** How many were audited. */
    public int n() {
        return both + missed + falseAlarms + neither;
    }

    /** Among the audited, the share people said yes to. */
    public double human() {
        return (both + missed) / (double) n();
    }

    /** The machine's rate on all calls, which is biased. */
    public double machine() {
        return (moreYes + both + falseAlarms) / (double) (more + n());
    }

    /** What the sample alone says (Wald); for the interval of a rate alone see {@link earmark.stats.Wilson}. */
    public Rate humanOnly() {
        return new Rate(human(), Math.sqrt(human() * (1 - human()) / n()));
    }

    /**
     * The default for yes and no: the machine's rate on all calls, corrected by the people's yes rate among what the
     * machine said yes and no to (Tenenbein 1970). The interval smooths both rates, which keeps its coverage when one of
     * them is 0 or 1. When one stratum was not audited, what the sample alone says.
     */
    public Rate postStratified() {
        int yes = both + falseAlarms;
        int no = missed + neither;
        if (yes == 0 || no == 0) {
            return humanOnly();
        }
        return new Rate(
                plainPostStratified().value(), standardError((both + 0.5) / (yes + 1), (missed + 0.5) / (no + 1)));
    }

    /** The same without smoothing. */
    public Rate plainPostStratified() {
        double ppv = both / (double) (both + falseAlarms);
        double fo = missed / (double) (missed + neither);
        double q = machine();
        return new Rate(q * ppv + (1 - q) * fo, standardError(ppv, fo));
    }

    private double standardError(double ppv, double fo) {
        double q = machine();
        double yes = both + falseAlarms;
        double no = missed + neither;
        return Math.sqrt(q * q * ppv * (1 - ppv) / yes
                + (1 - q) * (1 - q) * fo * (1 - fo) / no
                + q * (1 - q) * (ppv - fo) * (ppv - fo) / (n() + (double) more));
    }

    /** Sensitivity and specificity turned round (Rogan and Gladen 1978); only where they come from another study. */
    public Rate roganGladen() {
        double positives = both + missed;
        double negatives = falseAlarms + neither;
        double sensitivity = both / positives;
        double specificity = neither / negatives;
        double p = moreYes / (double) more;
        double youden = sensitivity + specificity - 1;
        double rate = roganGladen(p, sensitivity, specificity);
        double variance = p * (1 - p) / more / (youden * youden)
                + Math.pow(rate / youden, 2) * sensitivity * (1 - sensitivity) / positives
                + Math.pow((1 - rate) / youden, 2) * specificity * (1 - specificity) / negatives;
        return new Rate(rate, Math.sqrt(variance));
    }

    /** The true rate behind an apparent one; not cut to [0, 1]; NaN when the machine is no better than chance. */
    public static double roganGladen(double apparent, double sensitivity, double specificity) {
        double youden = sensitivity + specificity - 1;
        return youden <= 0 ? Double.NaN : (apparent + specificity - 1) / youden;
    }
}

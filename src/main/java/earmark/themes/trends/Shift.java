package earmark.themes.trends;

import earmark.stats.Interval;
import earmark.stats.change.RateChange;
import earmark.stats.rates.TwoShares;

/**
 * What a month brought of a theme, against the month before.
 *
 * @param theme its id
 * @param label its name
 * @param group in whose contacts; empty for all
 * @param rates before and after, both of all contacts
 * @param p chance of such a change in either direction if nothing changed, corrected for looking at all of them (Benjamini
 *     and Hochberg)
 */
public record Shift(String theme, String label, String group, RateChange rates, double p) {
    private static final double LEVEL = 0.05;

    /** Whether it is worth saying. */
    public boolean isChanged() {
        return p < LEVEL;
    }

    /** The share afterwards less the share before, 95 % interval. */
    public Interval difference() {
        return TwoShares.difference(rates.before(), rates.ofBefore(), rates.after(), rates.ofAfter());
    }

    /** The chance in either direction, not corrected: exact, widened where weeks vary more than counting makes them. */
    static double plainP(RateChange rates, double dispersion) {
        RateChange turned = rates.turned();
        double exact = Math.min(1, 2 * Math.min(rates.risesExactly(), turned.risesExactly()));
        double widened = dispersion > 1
                ? Math.min(1, 2 * Math.min(rates.risesByNormal(dispersion), turned.risesByNormal(dispersion)))
                : 0;
        return Math.max(exact, widened);
    }
}

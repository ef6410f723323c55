package earmark.report;

import earmark.stats.change.RateChange;
import java.util.Locale;

/** A rise in words. Thread-safe. */
final class RiseText {
    private static final double LEAST_SHOWN = 0.001;

    private RiseText() {}

    /** Counts before and after, how many times as often where it was there before, and the chance. */
    static String of(RateChange rates, double p) {
        String times = rates.before() == 0
                ? "never before"
                : String.format(
                        Locale.ROOT,
                        "before %d of %d, %.1f times as often",
                        rates.before(),
                        rates.ofBefore(),
                        rates.ratio());
        return rates.after() + " of " + rates.ofAfter() + ", " + times + ", " + chance(p);
    }

    /** Never as zero, which no chance is. */
    static String chance(double p) {
        return p < LEAST_SHOWN ? "p < " + LEAST_SHOWN : String.format(Locale.ROOT, "p %.3f", p);
    }
}

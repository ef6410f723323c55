package earmark.report;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.Locale;

/** A share with its interval and what it was counted from. Thread-safe. */
public final class RateText {
    /** Below this many the figure itself says too little to be shown without a warning. */
    public static final int FEW = 20;

    private RateText() {}

    /** For reading: {@code 80 % (58 to 92; 16 of 20)}; a dash of nothing. */
    public static String of(int hits, int n) {
        if (n == 0) {
            return "– (nothing to count)";
        }
        Interval interval = Wilson.of(hits, n);
        return String.format(
                Locale.ROOT,
                "%.0f %% (%.0f to %.0f; %d of %d)",
                100.0 * hits / n,
                100 * interval.low(),
                100 * interval.high(),
                hits,
                n);
    }
}

package earmark.report;

import earmark.agree.ratings.PlainWords;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import java.util.Locale;

/** How often two answers to the same are alike, with its interval and its n. Thread-safe. */
final class AlikeText {
    /** The figure's name among those of {@link Agreement}. */
    static final String SHARE = "percent_agreement";

    private AlikeText() {}

    /** Such as {@code 92 % (65 to 99 %, n 12)}; a dash when nothing was answered twice. */
    static String of(Agreement agreement) {
        Estimate share = agreement.get(SHARE);
        if (!share.isDefined()) {
            return "-";
        }
        int n = agreement.ratings().paired();
        return String.format(Locale.ROOT, "%.0f %% (%sn %d)", 100 * share.value(), limits(share, n), n);
    }

    private static String limits(Estimate share, int n) {
        if (share.hasInterval()) {
            return String.format(Locale.ROOT, "%.0f to %.0f %%, ", 100 * share.low(), 100 * share.high());
        }
        double least = PlainWords.leastWhereNoneDiffered(n);
        if (share.value() == 1) {
            return String.format(Locale.ROOT, "at least %.0f %%, ", 100 * least);
        }
        return share.value() == 0 ? String.format(Locale.ROOT, "at most %.0f %%, ", 100 * (1 - least)) : "";
    }
}

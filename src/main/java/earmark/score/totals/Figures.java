package earmark.score.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points and percentages in words, the same everywhere: no more decimals than they have, one for a percentage. */
final class Figures {
    private static final int MOST_DECIMALS = 4;

    private Figures() {}

    static String points(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }
}

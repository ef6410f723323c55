package earmark.score.cards;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as they are written in a card: no more digits than they need, the same in every country. */
final class Decimals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Decimals() {}

    static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.toPlainString();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
    }

    /** A percentage in [0, 100] as a share. */
    static Optional<Double> share(String percent) {
        if (!percent.matches("\\d{1,3}(\\.\\d{1,17})?%")) {
            return Optional.empty();
        }
        var number = new BigDecimal(percent.substring(0, percent.length() - 1));
        return number.compareTo(HUNDRED) > 0
                ? Optional.empty()
                : Optional.of(number.movePointLeft(2).doubleValue());
    }
}

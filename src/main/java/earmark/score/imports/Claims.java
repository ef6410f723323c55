package earmark.score.imports;

import earmark.score.ClaimedTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The totals of one column. Whether 85 or 0.85 is written for 85 % is decided over the whole column; {@code 85%} and
 * {@code 17/20} say it themselves. A value that fits neither is no claim.
 */
final class Claims {
    private static final Pattern OUT_OF =
            Pattern.compile("([\\d.,]+)\\s*(?:/|out of|of)\\s*([\\d.,]+)(?:\\s*\\(.*\\))?");
    private static final Pattern PERCENT = Pattern.compile("([-+]?[\\d.,]+)\\s*(?:%|percent|per cent)");
    /** Bonus points go over the top, but not that far. */
    private static final BigDecimal MOST_SHARE = new BigDecimal("1.5");

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(150);
    private static final int EXACT = 6;
    private static final int COMPUTED = 4;

    /** What plain numbers mean. */
    enum Unit {
        PERCENT,
        SHARE,
        POINTS
    }

    private final Numbers numbers;
    private final Unit unit;
    private final boolean mixed;

    private Claims(Numbers numbers, Unit unit, boolean mixed) {
        this.numbers = numbers;
        this.unit = unit;
        this.mixed = mixed;
    }

    /**
     * By the cells of the column.
     *
     * @param points whether another column says out of how many points
     */
    static Claims of(List<Cell> cells, boolean points) {
        var numbers = Numbers.of(cells);
        List<BigDecimal> plain =
                cells.stream().flatMap(cell -> numbers.number(cell).stream()).toList();
        boolean small = plain.stream().allMatch(number -> number.abs().compareTo(MOST_SHARE) <= 0);
        boolean fractions = plain.stream().anyMatch(number -> isFraction(number));
        boolean large = plain.stream().anyMatch(number -> number.compareTo(MOST_SHARE) > 0);
        boolean only = !plain.isEmpty() && small;
        return new Claims(numbers, unit(only, points), fractions && large && !points);
    }

    private static Unit unit(boolean small, boolean points) {
        if (points) {
            return Unit.POINTS;
        }
        return small ? Unit.SHARE : Unit.PERCENT;
    }

    /** Between 0 and 1, where a percentage hardly ever is. */
    private static boolean isFraction(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    Unit unit() {
        return unit;
    }

    /**
     * What a cell claims.
     *
     * @param outOf the points possible, where the column holds points
     */
    Optional<ClaimedTotal> read(Cell cell, Optional<BigDecimal> outOf) {
        String text = cell.text();
        if (cell.percent() && cell.number() != null) {
            return Optional.of(claim(text, cell.number(), decimals(cell.number(), 2)));
        }
        Matcher fraction = OUT_OF.matcher(text);
        if (fraction.matches()) {
            return fraction(text, numbers.number(fraction.group(1)), numbers.number(fraction.group(2)));
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return numbers.number(percent.group(1))
                    .map(number -> claim(text, number.movePointLeft(2), decimals(number, 0)));
        }
        Optional<BigDecimal> plain = numbers.number(cell);
        if (plain.isEmpty() || plain.get().signum() < 0) {
            return Optional.empty();
        }
        return switch (unit) {
            case POINTS -> fraction(text, plain, outOf);
            case SHARE -> plain.map(number -> claim(text, number, decimals(number, 2)));
            case PERCENT ->
                plain.filter(number -> number.compareTo(MOST_PERCENT) <= 0 && !(mixed && isFraction(number)))
                        .map(number -> claim(text, number.movePointLeft(2), decimals(number, 0)));
        };
    }

    private static Optional<ClaimedTotal> fraction(String text, Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.isEmpty() || whole.isEmpty() || whole.get().signum() <= 0
                ? Optional.empty()
                : Optional.of(claim(text, part.get().divide(whole.get(), 12, RoundingMode.HALF_EVEN), EXACT));
    }

    private static ClaimedTotal claim(String text, BigDecimal share, int decimals) {
        return new ClaimedTotal(text, share.doubleValue(), decimals);
    }

    /** Of the percentage; what a formula computed has many, of which the last mean nothing. */
    private static int decimals(BigDecimal number, int shift) {
        return Math.max(0, Math.min(COMPUTED, number.stripTrailingZeros().scale() - shift));
    }
}

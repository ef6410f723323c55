package earmark.agree.ratings;

import earmark.model.Problem;
import earmark.stats.agreement.Categories;
import earmark.stats.agreement.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the values of a question mean: as somebody said, or else as they look. Immutable and thread-safe.
 *
 * @param said the scale as told; empty to look
 * @param order all values from lowest to highest; empty for those that occur
 */
public record ScaleChoice(Optional<Scale> said, List<String> order) {
    /** Nothing was said. */
    public static final ScaleChoice AUTO = new ScaleChoice(Optional.empty(), List.of());

    /** More whole numbers than these are a range, not steps. */
    private static final int MOST_STEPS = 11;

    /** From here on a value that is no number is a slip and not a name. */
    private static final double MOSTLY = 0.95;

    /** Copies. */
    public ScaleChoice {
        order = List.copyOf(order);
    }

    /** The scale of a name; empty when it is none, and for {@code auto}. */
    public static Optional<Scale> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "nominal", "binary", "categorical" -> Optional.of(Scale.NOMINAL);
            case "ordinal" -> Optional.of(Scale.ORDINAL);
            case "interval", "numeric" -> Optional.of(Scale.INTERVAL);
            case "ratio" -> Optional.of(Scale.RATIO);
            default -> Optional.empty();
        };
    }

    /** Why a value cannot be rated with; empty when it can. */
    Optional<Problem> problem(String where, String value, double numbers) {
        if (!order.isEmpty()) {
            return order.contains(value)
                    ? Optional.empty()
                    : Optional.of(new Problem(
                            where,
                            "value '" + value + "' is none of " + String.join(", ", order),
                            "correct it, or name it too"));
        }
        boolean needsNumber = said.isPresent() ? isOfNumbers() : numbers >= MOSTLY;
        return needsNumber && !Categories.isNumber(value)
                ? Optional.of(new Problem(
                        where,
                        "value '" + value + "' is not a number",
                        "correct it, leave it empty, or say --scale nominal"))
                : Optional.empty();
    }

    /** Whether somebody said that values are numbers. */
    boolean isOfNumbers() {
        return said.filter(scale -> scale == Scale.INTERVAL || scale == Scale.RATIO)
                .isPresent();
    }

    /** The scale for these values. */
    Scale scale(List<String> values) {
        return said.orElseGet(() -> {
            if (!order.isEmpty()) {
                return Scale.ORDINAL;
            }
            if (!values.stream().allMatch(Categories::isNumber)) {
                return Scale.NOMINAL;
            }
            long different = values.stream().map(Double::valueOf).distinct().count();
            boolean whole = values.stream().map(Double::valueOf).allMatch(x -> x == Math.rint(x));
            return whole && different <= MOST_STEPS ? Scale.ORDINAL : Scale.INTERVAL;
        });
    }

    /** The categories for these values. */
    Categories categories(List<String> values) {
        Scale scale = scale(values);
        return order.isEmpty() ? Categories.seen(scale, values) : Categories.declared(scale, order);
    }

    /** How declared values are spelled, by their folded form; grows with what is seen. */
    Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        order.forEach(value -> spellings.putIfAbsent(RatingValue.folded(value), value));
        return spellings;
    }

    /** The same, where nothing was said, with what a table says. */
    ScaleChoice or(Optional<Scale> inTable) {
        return said.isPresent() ? this : new ScaleChoice(inTable, order);
    }
}

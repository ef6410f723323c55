package earmark.stats.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a machine does to the agreement among people: alpha with it less alpha without it, from the same draws. It may
 * join them when the lower limit is above -0.02.
 */
final class DeltaAlpha implements Measure {
    private final Ratings all;
    private final Ratings people;
    private final int[] unitOf;
    private final List<Named> statistics;

    DeltaAlpha(Ratings ratings, String machine) {
        this.all = ratings;
        this.people = ratings.without(machine);
        Map<String, Integer> index = new HashMap<>();
        for (int unit = 0; unit < all.units().size(); unit++) {
            index.put(all.units().get(unit), unit);
        }
        this.unitOf = people.units().stream()
                .mapToInt(unit -> index.getOrDefault(unit, 0))
                .toArray();
        String reason = Reasons.first(Reasons.pairs(people), Reasons.variation(people));
        this.statistics = List.of(
                new Named("alpha_with_machine", Reasons.first(Reasons.pairs(all), Reasons.variation(all))),
                new Named("alpha_people", reason),
                new Named("delta_alpha", reason, "the machine may join when the lower limit is above -0.02"));
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        Sums together = sums(all);
        Sums alone = sums(people);
        int[] mapped = new int[unitOf.length];
        return (drawn, values) -> {
            for (int unit = 0; unit < mapped.length; unit++) {
                mapped[unit] = drawn[unitOf[unit]];
            }
            values[0] = alpha(together, drawn);
            values[1] = alpha(alone, mapped);
            values[2] = values[0] - values[1];
        };
    }

    private static Sums sums(Ratings ratings) {
        return new Sums(new UnitCounts(ratings, new Weighting[0]), ratings.categories(), new Weighting[0]);
    }

    private double alpha(Sums sums, int[] drawn) {
        sums.take(drawn);
        if (!all.categories().ordered()) {
            return sums.alphaNominal();
        }
        return switch (all.categories().scale()) {
            case NOMINAL -> sums.alphaNominal();
            case ORDINAL -> sums.alphaOrdinal(drawn);
            case INTERVAL, RATIO -> all.categories().numeric() ? sums.alphaInterval() : sums.alphaOrdinal(drawn);
        };
    }
}

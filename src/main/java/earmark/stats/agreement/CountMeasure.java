package earmark.stats.agreement;

import java.util.List;

/** The coefficients for any number of raters that do not ask who rated. */
final class CountMeasure implements Measure {
    private static final int IDENTITY = 0;
    private static final int LINEAR = 1;
    private static final int QUADRATIC = 2;

    private final Categories categories;
    private final Weighting[] weightings;
    private final UnitCounts counts;
    private final List<Named> statistics;

    CountMeasure(Ratings ratings) {
        this.categories = ratings.categories();
        this.weightings = new Weighting[] {
            Weighting.identity(categories), Weighting.linear(categories), Weighting.quadratic(categories)
        };
        this.counts = new UnitCounts(ratings, weightings);
        String pairs = Reasons.pairs(ratings);
        String varied = Reasons.first(pairs, Reasons.variation(ratings));
        String ordered = Reasons.first(pairs, Reasons.order(categories));
        String orderedVaried = Reasons.first(ordered, varied);
        String one = pairs.isEmpty() && categories.size() < 2 ? Reasons.variation(ratings) : "";
        this.statistics = List.of(
                new Named("percent_agreement", pairs),
                new Named("pabak", Reasons.first(pairs, one)),
                new Named("fleiss_kappa", varied),
                new Named("krippendorff_alpha_nominal", varied),
                new Named("krippendorff_alpha_ordinal", orderedVaried),
                new Named("krippendorff_alpha_interval", Reasons.first(orderedVaried, Reasons.numbers(categories))),
                new Named("krippendorff_alpha_ratio", Reasons.first(orderedVaried, Reasons.ratio(categories))),
                new Named("gwet_ac1", pairs, Reasons.variation(ratings)),
                new Named("gwet_ac2_linear", ordered, Reasons.variation(ratings)),
                new Named("gwet_ac2_quadratic", ordered, Reasons.variation(ratings)),
                new Named("brennan_prediger", Reasons.first(pairs, one)));
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        var sums = new Sums(counts, categories, weightings);
        return (drawn, values) -> {
            sums.take(drawn);
            values[0] = sums.observed(IDENTITY);
            values[1] = sums.brennanPrediger(IDENTITY);
            values[2] = sums.fleiss(IDENTITY);
            values[3] = sums.alphaNominal();
            values[4] = skip(4) ? Double.NaN : sums.alphaOrdinal(drawn);
            values[5] = skip(5) ? Double.NaN : sums.alphaInterval();
            values[6] = skip(6) ? Double.NaN : sums.alphaRatio();
            values[7] = sums.gwet(IDENTITY);
            values[8] = skip(8) ? Double.NaN : sums.gwet(LINEAR);
            values[9] = skip(9) ? Double.NaN : sums.gwet(QUADRATIC);
            values[10] = values[1];
        };
    }

    private boolean skip(int statistic) {
        return !statistics.get(statistic).undefined().isEmpty();
    }
}

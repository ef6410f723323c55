package earmark.stats.agreement;

import earmark.stats.McNemar;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything this package can say of one table of ratings. Thread-safe.
 *
 * @param ratings what was rated
 * @param estimates one a statistic, always the same names in the same order, then agreement on each value
 */
public record Agreement(Ratings ratings, List<Estimate> estimates) {
    /** More values than these are a scale, not answers worth a line each. */
    private static final int MOST_SPECIFIC = 10;

    /** Resamples enough for two digits of a limit. */
    public static final int DRAWS = 2_000;

    /** Copies. */
    public Agreement {
        estimates = List.copyOf(estimates);
    }

    /**
     * Computes everything.
     *
     * @param draws resamples for the intervals, 1 or more
     * @param seed of their random numbers
     */
    public static Agreement of(Ratings ratings, int draws, long seed) {
        var intervals = new Intervals(ratings, new Resampling(draws, seed));
        var estimates = new ArrayList<Estimate>();
        for (Measure measure : measures(ratings)) {
            estimates.addAll(intervals.estimates(measure));
        }
        estimates.addAll(tests(ratings));
        return new Agreement(ratings, estimates);
    }

    static List<Measure> measures(Ratings ratings) {
        var measures = new ArrayList<Measure>(List.of(
                new CountMeasure(ratings),
                new PairMeasure(ratings),
                new CongerMeasure(ratings),
                new OneWayMeasure(ratings),
                ratings.complete() ? new IccMeasure(ratings) : new HoledIccMeasure(ratings),
                new MethodMeasure(ratings)));
        if (ratings.categories().size() <= MOST_SPECIFIC) {
            measures.add(new SpecificMeasure(ratings));
        }
        return measures;
    }

    /** Whether two raters differ systematically: p-values, which have no interval. */
    private static List<Estimate> tests(Ratings ratings) {
        String two = Reasons.two(ratings);
        if (!two.isEmpty()) {
            return List.of(Estimate.undefined("mcnemar_p", two), Estimate.undefined("stuart_maxwell_p", two));
        }
        SquareTable table = SquareTable.of(ratings);
        double mcNemar = table.size() == 2 ? McNemar.p((int) table.at(0, 1), (int) table.at(1, 0)) : Double.NaN;
        double maxwell = SystematicDifference.of(table).p();
        return List.of(
                plain("mcnemar_p", mcNemar, "for two values; these are " + table.size()),
                plain("stuart_maxwell_p", maxwell, "the raters' disagreements do not connect the values"));
    }

    private static Estimate plain(String name, double value, String otherwise) {
        return Double.isNaN(value)
                ? Estimate.undefined(name, otherwise)
                : new Estimate(name, value, Double.NaN, Double.NaN, "", "a p-value");
    }

    /**
     * A statistic by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Estimate get(String name) {
        return estimates.stream()
                .filter(estimate -> estimate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}

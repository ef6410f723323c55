package earmark.stats.agreement;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Agreement on each value: of the ratings that gave it, the share of the other raters of the same units who gave it too.
 * For yes and no with two raters, positive and negative agreement (Cicchetti and Feinstein 1990). What high agreement on
 * a common value hides shows on the rare one.
 */
final class SpecificMeasure implements Measure {
    private final Ratings ratings;
    private final List<Named> statistics;

    SpecificMeasure(Ratings ratings) {
        this.ratings = ratings;
        String reason = Reasons.pairs(ratings);
        this.statistics = ratings.categories().names().stream()
                .map(name -> new Named(
                        "specific_agreement:" + name,
                        Reasons.first(reason, used(name) ? "" : "nobody gave it to a unit that was rated twice")))
                .toList();
    }

    private boolean used(String name) {
        int category = ratings.categories().names().indexOf(name);
        return IntStream.range(0, ratings.units().size())
                .filter(unit -> ratings.count(unit) > 1)
                .anyMatch(unit ->
                        IntStream.range(0, ratings.count(unit)).anyMatch(i -> ratings.category(unit, i) == category));
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        int q = ratings.categories().size();
        var counts = new UnitCounts(ratings, new Weighting[0]);
        return (drawn, values) -> {
            double[] same = new double[q];
            double[] all = new double[q];
            for (int unit = 0; unit < drawn.length; unit++) {
                int ratings = counts.ratings[unit];
                if (drawn[unit] > 0 && ratings > 1) {
                    for (int e = counts.start[unit]; e < counts.start[unit + 1]; e++) {
                        double given = (double) drawn[unit] * counts.count[e];
                        same[counts.category[e]] += given * (counts.count[e] - 1) / (ratings - 1.0);
                        all[counts.category[e]] += given;
                    }
                }
            }
            for (int k = 0; k < q; k++) {
                values[k] = all[k] == 0 ? Double.NaN : same[k] / all[k];
            }
        };
    }
}

package earmark.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The coefficients for exactly two raters, on the units that both rated. */
final class PairMeasure implements Measure {
    private final Categories categories;
    private final Weighting[] weightings;
    private final int[] first;
    private final int[] second;
    private final List<Named> statistics;

    PairMeasure(Ratings ratings) {
        this.categories = ratings.categories();
        this.weightings = new Weighting[] {
            Weighting.identity(categories), Weighting.linear(categories), Weighting.quadratic(categories)
        };
        String two = Reasons.two(ratings);
        int units = ratings.units().size();
        this.first = new int[units];
        this.second = new int[units];
        for (int unit = 0; unit < units; unit++) {
            first[unit] = ratings.given(unit, 0);
            second[unit] = two.isEmpty() ? ratings.given(unit, 1) : -1;
        }
        String varied = Reasons.first(two, Reasons.variation(ratings));
        String ordered = Reasons.first(two, Reasons.order(categories), varied);
        String constant = varied.isEmpty() ? constant() : "";
        this.statistics = List.of(
                new Named("cohen_kappa", varied, constant),
                new Named("cohen_kappa_linear", ordered, constant),
                new Named("cohen_kappa_quadratic", ordered, constant),
                new Named("scott_pi", varied));
    }

    private String constant() {
        for (int[] given : List.of(first, second)) {
            int[] paired = IntStream.range(0, first.length)
                    .filter(unit -> first[unit] >= 0 && second[unit] >= 0)
                    .map(unit -> given[unit])
                    .distinct()
                    .toArray();
            if (paired.length == 1) {
                return "one rater always said " + categories.name(paired[0])
                        + ": then kappa is 0 whatever the other says";
            }
        }
        return "";
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        int q = categories.size();
        double[] rows = new double[q];
        double[] columns = new double[q];
        double[] both = new double[q];
        double[] observed = new double[weightings.length];
        return (drawn, values) -> {
            Arrays.fill(rows, 0);
            Arrays.fill(columns, 0);
            Arrays.fill(observed, 0);
            double n = 0;
            for (int unit = 0; unit < drawn.length; unit++) {
                if (drawn[unit] > 0 && first[unit] >= 0 && second[unit] >= 0) {
                    n += drawn[unit];
                    rows[first[unit]] += drawn[unit];
                    columns[second[unit]] += drawn[unit];
                    for (int w = 0; w < observed.length; w++) {
                        observed[w] += drawn[unit] * weightings[w].of(first[unit], second[unit]);
                    }
                }
            }
            boolean varied = false;
            for (int k = 0; k < q; k++) {
                varied |= rows[k] + columns[k] > 0 && rows[k] + columns[k] < 2 * n;
                rows[k] /= n;
                columns[k] /= n;
                both[k] = (rows[k] + columns[k]) / 2;
            }
            if (!varied) {
                Arrays.fill(values, Double.NaN);
                return;
            }
            for (int w = 0; w < observed.length; w++) {
                values[w] = corrected(observed[w] / n, weightings[w].expected(rows, columns));
            }
            values[3] = corrected(observed[0] / n, weightings[0].expected(both, both));
        };
    }

    private static double corrected(double observed, double expected) {
        return (observed - expected) / (1 - expected);
    }
}

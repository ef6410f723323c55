package earmark.stats.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * Conger's kappa (1980): chance by each rater's own shares, over all pairs of raters; Cohen's kappa when there are two.
 * With holes as Gwet (2014): each rater's shares are of what that rater rated.
 */
final class CongerMeasure implements Measure {
    private final Ratings ratings;
    private final Weighting weighting;
    private final UnitCounts counts;
    private final List<Named> statistics;

    CongerMeasure(Ratings ratings) {
        this(ratings, Weighting.identity(ratings.categories()));
    }

    CongerMeasure(Ratings ratings, Weighting weighting) {
        this.ratings = ratings;
        this.weighting = weighting;
        this.counts = new UnitCounts(ratings, new Weighting[] {weighting});
        this.statistics =
                List.of(new Named("conger_kappa", Reasons.first(Reasons.pairs(ratings), Reasons.variation(ratings))));
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        double[][] chosen =
                new double[ratings.raters().size()][ratings.categories().size()];
        return (drawn, values) -> values[0] = kappa(drawn, chosen);
    }

    private double kappa(int[] drawn, double[][] chosen) {
        for (double[] row : chosen) {
            Arrays.fill(row, 0);
        }
        double observed = 0;
        double paired = 0;
        for (int unit = 0; unit < drawn.length; unit++) {
            if (drawn[unit] > 0) {
                for (int i = 0; i < ratings.count(unit); i++) {
                    chosen[ratings.rater(unit, i)][ratings.category(unit, i)] += drawn[unit];
                }
                if (ratings.count(unit) > 1) {
                    observed += drawn[unit] * counts.agreement[0][unit];
                    paired += drawn[unit];
                }
            }
        }
        double expected = expected(chosen);
        return expected == 1 || paired == 0 ? Double.NaN : (observed / paired - expected) / (1 - expected);
    }

    /** The mean over all pairs of raters; NaN with less than two. */
    private double expected(double[][] chosen) {
        double[] sum = new double[ratings.categories().size()];
        double own = 0;
        int raters = 0;
        boolean varied = false;
        int only = -1;
        for (double[] row : chosen) {
            double total = Arrays.stream(row).sum();
            if (total > 0) {
                raters++;
                for (int k = 0; k < row.length; k++) {
                    varied |= row[k] > 0 && only >= 0 && only != k;
                    only = row[k] > 0 ? k : only;
                    row[k] /= total;
                    sum[k] += row[k];
                }
                own += weighting.expected(row, row);
            }
        }
        if (!varied) {
            return 1;
        }
        return (weighting.expected(sum, sum) - own) / (raters * (raters - 1.0));
    }
}

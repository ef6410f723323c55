package earmark.stats.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * Fleiss' kappa where there is no agreement (Fleiss, Nee and Landis 1979) and by category: for the same number of
 * ratings a unit.
 *
 * @param standardError of kappa when there is no agreement: for a test, not for an interval
 * @param byCategory kappa of each category against all others
 */
record FleissTest(double standardError, List<Double> byCategory) {
    /**
     * Computes both.
     *
     * @throws IllegalArgumentException when units have different numbers of ratings
     */
    static FleissTest of(Ratings ratings) {
        if (!ratings.everyUnitAlike()) {
            throw new IllegalArgumentException("units with different numbers of ratings");
        }
        double m = ratings.count(0);
        double n = ratings.units().size();
        int q = ratings.categories().size();
        double[] share = new double[q];
        double[] split = new double[q];
        var counts = new UnitCounts(ratings, new Weighting[0]);
        for (int e = 0; e < counts.category.length; e++) {
            share[counts.category[e]] += counts.count[e] / (n * m);
            split[counts.category[e]] += counts.count[e] * (m - counts.count[e]);
        }
        double sum = 0;
        double skew = 0;
        for (int k = 0; k < q; k++) {
            double spread = share[k] * (1 - share[k]);
            sum += spread;
            skew += spread * (1 - 2 * share[k]);
            split[k] = 1 - split[k] / (n * m * (m - 1) * spread);
        }
        double error = Math.sqrt(2) / (sum * Math.sqrt(n * m * (m - 1))) * Math.sqrt(sum * sum - skew);
        return new FleissTest(error, Arrays.stream(split).boxed().toList());
    }
}

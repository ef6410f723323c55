package earmark.stats.agreement;

/**
 * Gwet's linearised standard errors (2014), which need no resampling: for checks against other programs.
 *
 * @param gwet of AC1 or AC2
 * @param fleiss of Fleiss' form
 * @param brennanPrediger of Brennan and Prediger's
 */
public record GwetErrors(double gwet, double fleiss, double brennanPrediger) {
    /** Computes all three for ratings with two values or more. */
    public static GwetErrors of(Ratings ratings, Weighting weighting) {
        int n = ratings.units().size();
        int q = ratings.categories().size();
        double[] share = new double[q];
        double[] agreement = new double[n];
        double[][] own = new double[n][q];
        double observed = 0;
        double paired = 0;
        for (int unit = 0; unit < n; unit++) {
            int count = ratings.count(unit);
            for (int i = 0; i < count; i++) {
                own[unit][ratings.category(unit, i)] += 1.0 / count;
                share[ratings.category(unit, i)] += 1.0 / count / n;
                for (int j = 0; j < count; j++) {
                    agreement[unit] += i == j
                            ? 0
                            : weighting.of(ratings.category(unit, i), ratings.category(unit, j))
                                    / (count * (count - 1.0));
                }
            }
            observed += agreement[unit];
            paired += count > 1 ? 1 : 0;
        }
        observed /= paired;
        double scale = weighting.total() / (q * (q - 1.0));
        double[] chance = new double[n];
        double[] fleissChance = new double[n];
        double[] even = new double[n];
        double spread = 0;
        for (int k = 0; k < q; k++) {
            spread += share[k] * (1 - share[k]);
        }
        for (int unit = 0; unit < n; unit++) {
            for (int k = 0; k < q; k++) {
                chance[unit] += scale * own[unit][k] * (1 - share[k]);
            }
            fleissChance[unit] = (weighting.expected(own[unit], share) + weighting.expected(share, own[unit])) / 2;
            even[unit] = weighting.total() / ((double) q * q);
        }
        return new GwetErrors(
                error(ratings, agreement, observed, paired, chance, scale * spread),
                error(ratings, agreement, observed, paired, fleissChance, weighting.expected(share, share)),
                error(ratings, agreement, observed, paired, even, even[0]));
    }

    private static double error(
            Ratings ratings, double[] agreement, double observed, double paired, double[] chance, double expected) {
        double n = agreement.length;
        double kappa = (observed - expected) / (1 - expected);
        double squares = 0;
        for (int unit = 0; unit < n; unit++) {
            double part = ratings.count(unit) > 1 ? n / paired * (agreement[unit] - expected) / (1 - expected) : 0;
            double term = part - 2 * (1 - kappa) * (chance[unit] - expected) / (1 - expected) - kappa;
            squares += term * term;
        }
        return Math.sqrt(squares / (n * (n - 1)));
    }
}

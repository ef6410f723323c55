package earmark.stats.agreement;

import earmark.stats.Interval;
import earmark.stats.reliability.IccIntervals;
import earmark.stats.reliability.MeanSquares;
import java.util.Arrays;
import java.util.List;

/** Intraclass correlations for raters who all rated all units. */
final class IccMeasure implements Measure {
    private final Ratings ratings;
    private final double[][] scores;
    private final double[] sum;
    private final double[] squares;
    private final List<Named> statistics;

    IccMeasure(Ratings ratings) {
        this.ratings = ratings;
        String reason = Reasons.first(reason(ratings), ratings.complete() ? "" : "not every rater rated every unit");
        this.statistics = names(reason, "");
        this.scores = reason.isEmpty() ? ratings.rows() : new double[0][0];
        this.sum = new double[scores.length];
        this.squares = new double[scores.length];
        for (int unit = 0; unit < scores.length; unit++) {
            for (int j = 0; j < scores[unit].length; j++) {
                scores[unit][j] -= ratings.value(0, 0);
                sum[unit] += scores[unit][j];
                squares[unit] += scores[unit][j] * scores[unit][j];
            }
        }
    }

    static List<Named> names(String reason, String note) {
        return List.of(
                new Named("icc_2_1", reason, note),
                new Named("icc_3_1", reason, note),
                new Named("icc_2_k", reason, note),
                new Named("icc_3_k", reason, note));
    }

    static String reason(Ratings ratings) {
        return Reasons.first(
                Reasons.pairs(ratings),
                Reasons.order(ratings.categories()),
                Reasons.numbers(ratings.categories()),
                ratings.paired() < 3 ? "less than three units with two ratings" : "",
                Reasons.variation(ratings));
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        double[] columns = new double[ratings.raters().size()];
        return (drawn, values) -> {
            Arrays.fill(columns, 0);
            double n = 0;
            double rows = 0;
            double all = 0;
            for (int unit = 0; unit < scores.length; unit++) {
                if (drawn[unit] > 0) {
                    double times = drawn[unit];
                    n += times;
                    rows += times * sum[unit] * sum[unit];
                    all += times * squares[unit];
                    double[] row = scores[unit];
                    for (int j = 0; j < columns.length; j++) {
                        columns[j] += times * row[j];
                    }
                }
            }
            MeanSquares m = MeanSquares.ofSums(n, columns, rows, all);
            double least = 1e-12 * (1 + all / n);
            boolean varied = n > 2 && m.between() > least;
            values[0] = varied ? m.icc21() : Double.NaN;
            values[1] = varied ? m.icc31() : Double.NaN;
            values[2] = varied ? m.icc2k() : Double.NaN;
            values[3] = varied ? m.icc3k() : Double.NaN;
        };
    }

    @Override
    public List<Interval> byDistribution() {
        if (!statistics.get(0).undefined().isEmpty()) {
            return List.of();
        }
        MeanSquares m = MeanSquares.of(scores);
        Interval agreement = IccIntervals.icc21(m);
        Interval consistency = IccIntervals.icc31(m);
        return List.of(
                agreement, consistency, IccIntervals.ofMean(agreement, m.k()), IccIntervals.ofMean(consistency, m.k()));
    }
}

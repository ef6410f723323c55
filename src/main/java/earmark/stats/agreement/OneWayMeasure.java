package earmark.stats.agreement;

import earmark.stats.Interval;
import earmark.stats.reliability.IccIntervals;
import earmark.stats.reliability.MeanSquares;
import java.util.List;

/** Intraclass correlations that do not ask who rated, on the units with two ratings or more. */
final class OneWayMeasure implements Measure {
    private final Ratings ratings;
    private final double[] sum;
    private final double[] squares;
    private final List<Named> statistics;

    OneWayMeasure(Ratings ratings) {
        this.ratings = ratings;
        int units = ratings.units().size();
        this.sum = new double[units];
        this.squares = new double[units];
        String reason = IccMeasure.reason(ratings);
        double centre = ratings.total() == 0 ? 0 : ratings.value(0, 0);
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < ratings.count(unit); i++) {
                double x = ratings.value(unit, i) - centre;
                sum[unit] += x;
                squares[unit] += x * x;
            }
        }
        this.statistics = List.of(
                new Named("icc_1_1", reason),
                new Named("icc_1_k", reason, even() ? "" : "k is the mean number of ratings a unit"));
    }

    private boolean even() {
        int first = 0;
        for (int unit = 0; unit < sum.length; unit++) {
            int count = ratings.count(unit);
            first = first == 0 && count > 1 ? count : first;
            if (count > 1 && count != first) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        return this::evaluate;
    }

    private void evaluate(int[] drawn, double[] values) {
        double n = 0;
        double total = 0;
        double totalSquared = 0;
        double grand = 0;
        double means = 0;
        double all = 0;
        for (int unit = 0; unit < drawn.length; unit++) {
            int count = ratings.count(unit);
            if (drawn[unit] > 0 && count > 1) {
                n += drawn[unit];
                total += (double) drawn[unit] * count;
                totalSquared += (double) drawn[unit] * count * count;
                grand += drawn[unit] * sum[unit];
                means += drawn[unit] * sum[unit] * sum[unit] / count;
                all += drawn[unit] * squares[unit];
            }
        }
        double between = (means - grand * grand / total) / (n - 1);
        double within = (all - means) / (total - n);
        double k = (total - totalSquared / total) / (n - 1);
        boolean varied = n > 2 && between + within > 1e-12 * (1 + all / total);
        values[0] = varied ? (between - within) / (between + (k - 1) * within) : Double.NaN;
        // the mean of no variance is no reliability: Shrout and Fleiss divide by it
        values[1] = varied && between > 0 ? (between - within) / between : Double.NaN;
    }

    @Override
    public List<Interval> byDistribution() {
        if (!statistics.get(0).undefined().isEmpty() || !ratings.everyUnitAlike()) {
            return List.of();
        }
        MeanSquares squaresOf = MeanSquares.of(ratings.rows());
        Interval single = IccIntervals.icc11(squaresOf);
        return List.of(single, IccIntervals.ofMean(single, squaresOf.k()));
    }
}

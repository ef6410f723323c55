package earmark.stats.agreement;

import earmark.stats.Interval;
import earmark.stats.reliability.Pairs;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/** Whether one rater's numbers can stand in for another's: Lin's concordance, Bland and Altman's limits. */
final class MethodMeasure implements Measure {
    private static final double WIDTH = 1.96;

    private final int[] units;
    private final double[] first;
    private final double[] second;
    private final List<Named> statistics;

    MethodMeasure(Ratings ratings) {
        String reason = Reasons.first(
                Reasons.two(ratings), Reasons.order(ratings.categories()), Reasons.numbers(ratings.categories()));
        this.units = IntStream.range(0, ratings.units().size())
                .filter(unit -> reason.isEmpty() && ratings.count(unit) == 2)
                .toArray();
        this.first = values(ratings, 0);
        this.second = values(ratings, 1);
        String few = Reasons.first(reason, units.length < 3 ? "less than three units with two ratings" : "");
        this.statistics = List.of(
                new Named("lin_ccc", Reasons.first(few, Reasons.variation(ratings))),
                new Named("bland_altman_bias", few),
                new Named("bland_altman_low", few),
                new Named("bland_altman_high", few));
    }

    private double[] values(Ratings ratings, int rater) {
        return IntStream.of(units)
                .mapToDouble(unit -> ratings.categories().value(ratings.given(unit, rater)))
                .toArray();
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        int[] times = new int[units.length];
        return (drawn, values) -> {
            for (int i = 0; i < units.length; i++) {
                times[i] = drawn[units[i]];
            }
            Pairs pairs = Pairs.of(first, second, times);
            values[0] = pairs.concordance();
            values[1] = pairs.bias();
            values[2] = pairs.bias() - WIDTH * pairs.differenceSd();
            values[3] = pairs.bias() + WIDTH * pairs.differenceSd();
        };
    }

    @Override
    public List<Interval> byDistribution() {
        if (!statistics.get(0).undefined().isEmpty()) {
            return List.of();
        }
        Pairs pairs = Pairs.of(first, second);
        double t = new TDistribution(null, pairs.n() - 1).inverseCumulativeProbability(0.975);
        double sd = pairs.differenceSd();
        double limitError = Math.sqrt(3 * sd * sd / pairs.n());
        double biasError = sd / Math.sqrt(pairs.n());
        return List.of(
                concordance(pairs),
                about(pairs.bias(), t * biasError),
                about(pairs.bias() - WIDTH * sd, t * limitError),
                about(pairs.bias() + WIDTH * sd, t * limitError));
    }

    private static Interval concordance(Pairs pairs) {
        double c = pairs.concordance();
        double z = 0.5 * Math.log((1 + c) / (1 - c));
        double error = 1.959963984540054 * pairs.standardErrorOfZ();
        return Double.isFinite(z) && Double.isFinite(error)
                ? new Interval(Math.tanh(z - error), Math.tanh(z + error))
                : Interval.NONE;
    }

    private static Interval about(double value, double distance) {
        return new Interval(value - distance, value + distance);
    }
}

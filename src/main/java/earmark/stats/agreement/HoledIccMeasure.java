package earmark.stats.agreement;

import earmark.stats.severity.Connection;
import earmark.stats.severity.MixedModel;
import earmark.stats.severity.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Intraclass correlations of a fixed panel with missing ratings, by the variances of a mixed model. */
final class HoledIccMeasure implements Measure {
    private static final int MOST_RATERS = 40;
    private static final double MOST_WORK = 3_000_000;
    private static final double LEAST_FILLED = 0.5;

    private final Scores scores;
    private final int raters;
    private final List<Named> statistics;

    HoledIccMeasure(Ratings ratings) {
        this.raters = ratings.raters().size();
        String reason = Reasons.first(
                IccMeasure.reason(ratings),
                ratings.filled() < LEAST_FILLED || raters > MOST_RATERS
                        ? "raters change from unit to unit: use icc_1_1 or krippendorff_alpha_interval"
                        : "",
                work(ratings) > MOST_WORK
                        ? "not every rater rated every unit, and there are too many ratings for the mixed model that"
                                + " allows for it: use icc_1_1"
                        : "");
        this.scores = reason.isEmpty() ? scores(ratings) : new Scores(List.of());
        String apart = Reasons.first(
                reason, Connection.isWhole(scores) ? "" : "some raters share no units, even through others");
        this.statistics = IccMeasure.names(
                apart, "not every rater rated every unit: by a mixed model; k is the number of raters");
    }

    private static double work(Ratings ratings) {
        double work = 0;
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            work += (double) ratings.count(unit) * ratings.count(unit);
        }
        return work;
    }

    @Override
    public boolean slow() {
        return true;
    }

    private static Scores scores(Ratings ratings) {
        var scores = new ArrayList<Scores.Score>();
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            for (int i = 0; i < ratings.count(unit); i++) {
                scores.add(new Scores.Score(unit, ratings.rater(unit, i), ratings.value(unit, i)));
            }
        }
        return new Scores(scores);
    }

    @Override
    public List<Named> statistics() {
        return statistics;
    }

    @Override
    public Evaluator evaluator() {
        if (!statistics.get(0).undefined().isEmpty()) {
            return (drawn, values) -> Arrays.fill(values, Double.NaN);
        }
        MixedModel whole = MixedModel.of(scores);
        double[] point = values(whole);
        return (drawn, values) -> {
            double[] now = Arrays.stream(drawn).allMatch(times -> times == 1)
                    ? point
                    : values(MixedModel.of(scores, drawn, whole));
            System.arraycopy(now, 0, values, 0, now.length);
        };
    }

    private double[] values(MixedModel model) {
        double unit = model.unitVariance();
        double rater = model.raterVariance();
        double rest = model.residualVariance();
        return new double[] {
            unit / (unit + rater + rest),
            unit / (unit + rest),
            unit / (unit + (rater + rest) / raters),
            unit / (unit + rest / raters)
        };
    }
}

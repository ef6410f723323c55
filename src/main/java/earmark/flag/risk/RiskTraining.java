package earmark.flag.risk;

import earmark.flag.FlagCase;
import earmark.model.Problem;
import earmark.stats.Calibration;
import earmark.stats.Interval;
import earmark.stats.regression.FeatureRow;
import earmark.stats.regression.LinearModel;
import earmark.stats.regression.LogisticRegression;
import earmark.stats.regression.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Learns from interactions people scored which ones they score badly. The same cases give the same model.
 *
 * @param model null where there is none; {@code problem} then says why
 * @param figures what it is worth on cases it had not seen; null where there were too few to learn from
 * @param problem why there is no model; null when there is one
 */
public record RiskTraining(
        @Nullable RiskModel model,
        @Nullable RiskFigures figures,
        @Nullable Problem problem) {
    /** Fewer than so many bad ones, or others, are not learned from: each fold must have some of both. */
    public static final int LEAST_OF_EACH = 15;

    private static final int FOLDS = 5;
    private static final int DRAWS = 1000;
    private static final LogisticRegression REGRESSION = new LogisticRegression(3, false);

    /**
     * Learns.
     *
     * @param cases what people scored
     * @param bad whether they scored it badly, as many
     * @param seed of folds and intervals
     */
    public static RiskTraining of(List<FlagCase> cases, boolean[] bad, long seed) {
        int count = count(bad);
        if (count < LEAST_OF_EACH || cases.size() - count < LEAST_OF_EACH) {
            return new RiskTraining(
                    null,
                    null,
                    new Problem(
                            "learned risk",
                            cases.size() + " interactions were scored by people, " + count + " of them badly",
                            "it needs " + LEAST_OF_EACH + " scored badly and as many others; import more scores"));
        }
        List<RiskFeature> features = features(cases);
        List<FeatureRow> rows =
                cases.stream().map(of -> RiskModel.row(features, of)).toList();
        double[] scores = unseen(rows, bad, features.size(), seed);
        RiskFigures figures = figures(scores, bad, seed);
        if (!figures.isWorthSomething()) {
            return new RiskTraining(
                    null,
                    figures,
                    new Problem(
                            "learned risk",
                            "what was learned from " + cases.size() + " scores ranks no better than chance (AUC "
                                    + figures.aucInterval() + ")",
                            "it is not used; import more scores, or flag by rules alone"));
        }
        var model = new RiskModel(
                features, means(cases, features), REGRESSION.fit(rows, bad, features.size()), Scaling.fit(scores, bad));
        return new RiskTraining(model, figures, null);
    }

    private static List<RiskFeature> features(List<FlagCase> cases) {
        var features = new TreeSet<RiskFeature>();
        for (FlagCase of : cases) {
            for (String marker : of.verdicts().keySet()) {
                features.add(new RiskFeature(marker, RiskFeature.Kind.FOUND));
                features.add(new RiskFeature(marker, RiskFeature.Kind.MISSING));
            }
        }
        return List.copyOf(features);
    }

    private static double[] means(List<FlagCase> cases, List<RiskFeature> features) {
        double[] means = new double[features.size()];
        for (int i = 0; i < means.length; i++) {
            RiskFeature feature = features.get(i);
            means[i] = cases.stream().mapToDouble(feature::of).average().orElse(0);
        }
        return means;
    }

    /** The score of each case by a model of the other folds. */
    private static double[] unseen(List<FeatureRow> rows, boolean[] bad, int size, long seed) {
        int[] fold = folds(bad, seed);
        double[] scores = new double[rows.size()];
        for (int f = 0; f < FOLDS; f++) {
            var seen = new ArrayList<FeatureRow>();
            boolean[] answers = new boolean[rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                if (fold[i] != f) {
                    answers[seen.size()] = bad[i];
                    seen.add(rows.get(i));
                }
            }
            LinearModel model = REGRESSION.fit(seen, Arrays.copyOf(answers, seen.size()), size);
            for (int i = 0; i < rows.size(); i++) {
                if (fold[i] == f) {
                    scores[i] = model.score(rows.get(i));
                }
            }
        }
        return scores;
    }

    /** Both answers are dealt out in turn, each shuffled by the seed, so that every fold has its share of bad ones. */
    private static int[] folds(boolean[] bad, long seed) {
        int[] fold = new int[bad.length];
        var random = new SplittableRandom(seed);
        for (boolean answer : new boolean[] {true, false}) {
            var of = new ArrayList<Integer>();
            for (int i = 0; i < bad.length; i++) {
                if (bad[i] == answer) {
                    of.add(random.nextInt(of.size() + 1), i);
                }
            }
            for (int i = 0; i < of.size(); i++) {
                fold[of.get(i)] = i % FOLDS;
            }
        }
        return fold;
    }

    private static RiskFigures figures(double[] scores, boolean[] bad, long seed) {
        Scaling scaling = Scaling.fit(scores, bad);
        double[] probabilities = Arrays.stream(scores).map(scaling::probability).toArray();
        var pairs = new ArrayList<double[]>();
        for (int i = 0; i < bad.length; i++) {
            pairs.add(new double[] {probabilities[i], bad[i] ? 1 : 0});
        }
        double[][] draws = new double[2][DRAWS];
        var random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            var drawn = new ArrayList<double[]>(pairs.size());
            for (int i = 0; i < pairs.size(); i++) {
                drawn.add(pairs.get(random.nextInt(pairs.size())));
            }
            draws[0][draw] = Ranking.auc(drawn);
            draws[1][draw] = Ranking.lift(drawn);
        }
        return new RiskFigures(
                bad.length,
                count(bad),
                Ranking.auc(pairs),
                percentiles(draws[0]),
                Ranking.lift(pairs),
                percentiles(draws[1]),
                Calibration.expectedError(probabilities, bad));
    }

    private static Interval percentiles(double[] draws) {
        double[] known =
                Arrays.stream(draws).filter(d -> !Double.isNaN(d)).sorted().toArray();
        return known.length < draws.length * 0.95
                ? Interval.NONE
                : new Interval(known[(int) (known.length * 0.025)], known[(int) Math.ceil(known.length * 0.975) - 1]);
    }

    private static int count(boolean[] bad) {
        int count = 0;
        for (boolean one : bad) {
            count += one ? 1 : 0;
        }
        return count;
    }
}

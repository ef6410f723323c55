package earmark.classify;

import earmark.stats.Calibration;
import earmark.stats.ClusterBootstrap;
import earmark.stats.Hits;
import earmark.stats.Interval;
import earmark.stats.regression.FeatureRow;
import earmark.stats.regression.LinearModel;
import earmark.stats.regression.LogisticRegression;
import earmark.stats.regression.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a classifier is worth on conversations it has not seen: conversations are cut into folds, each is judged by a model
 * of the others. Probabilities and threshold of a fold are fitted on the scores of the other folds, so nothing that is
 * reported has seen its own answer.
 *
 * @param hits the counts
 * @param f1Interval bootstrap over conversations
 * @param macroF1 mean of the F1 of yes and the F1 of no
 * @param macroInterval bootstrap over conversations
 * @param calibrationError expected calibration error of the probabilities, in [0, 1]
 * @param folds how many
 * @param scaling fitted on the scores of all folds
 * @param threshold fitted on the probabilities of all folds
 */
record CrossValidation(
        Hits hits,
        Interval f1Interval,
        double macroF1,
        Interval macroInterval,
        double calibrationError,
        int folds,
        Scaling scaling,
        double threshold) {
    static CrossValidation run(
            LabelledSamples samples,
            List<FeatureRow> rows,
            int size,
            LogisticRegression regression,
            int folds,
            long seed) {
        int[] fold = folds(samples, folds, seed);
        double[] scores = new double[rows.size()];
        for (int f = 0; f < folds; f++) {
            var seen = new ArrayList<FeatureRow>();
            boolean[] answers = new boolean[rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                if (fold[i] != f) {
                    answers[seen.size()] = samples.isYes(i);
                    seen.add(rows.get(i));
                }
            }
            LinearModel model = regression.fit(seen, Arrays.copyOf(answers, seen.size()), size);
            for (int i = 0; i < rows.size(); i++) {
                if (fold[i] == f) {
                    scores[i] = model.score(rows.get(i));
                }
            }
        }
        return judged(samples, scores, fold, folds, seed);
    }

    private static CrossValidation judged(LabelledSamples samples, double[] scores, int[] fold, int folds, long seed) {
        boolean[] yes = samples.answers();
        double[] probabilities = new double[scores.length];
        boolean[] found = new boolean[scores.length];
        for (int f = 0; f < folds; f++) {
            double[] others = new double[scores.length];
            boolean[] answers = new boolean[scores.length];
            int n = 0;
            for (int i = 0; i < scores.length; i++) {
                if (fold[i] != f) {
                    answers[n] = yes[i];
                    others[n++] = scores[i];
                }
            }
            others = Arrays.copyOf(others, n);
            answers = Arrays.copyOf(answers, n);
            Scaling scaling = Scaling.fit(others, answers);
            double threshold = Threshold.best(
                    Arrays.stream(others).map(scaling::probability).toArray(), answers);
            for (int i = 0; i < scores.length; i++) {
                if (fold[i] == f) {
                    probabilities[i] = scaling.probability(scores[i]);
                    found[i] = probabilities[i] >= threshold;
                }
            }
        }
        Scaling all = Scaling.fit(scores, yes);
        double threshold =
                Threshold.best(Arrays.stream(scores).map(all::probability).toArray(), yes);
        double error = Calibration.expectedError(probabilities, yes);
        return of(samples, found, error, folds, seed, all, threshold);
    }

    static CrossValidation of(
            LabelledSamples samples,
            boolean[] found,
            double calibrationError,
            int folds,
            long seed,
            Scaling scaling,
            double threshold) {
        Hits hits = Hits.NONE;
        var clusters = new ArrayList<double[]>();
        for (int i = 0; i < samples.conversations(); i++) {
            clusters.add(new double[4]);
        }
        for (int i = 0; i < found.length; i++) {
            boolean is = samples.isYes(i);
            hits = hits.and(is, found[i]);
            clusters.get(samples.conversationOf(i))[is ? found[i] ? 0 : 2 : found[i] ? 1 : 3]++;
        }
        List<Interval> intervals = new ClusterBootstrap(ClusterBootstrap.DRAWS, seed)
                .intervals(
                        clusters,
                        List.of(
                                sums -> Hits.f1(sums[0], sums[1], sums[2]),
                                sums -> macro(sums[0], sums[1], sums[2], sums[3])));
        return new CrossValidation(
                hits,
                hits.f1Interval(intervals.get(0)),
                macro(hits.both(), hits.foundOnly(), hits.missed(), hits.neither()),
                intervals.get(1).orNone(),
                calibrationError,
                folds,
                scaling,
                threshold);
    }

    private static double macro(double both, double foundOnly, double missed, double neither) {
        return (Hits.f1(both, foundOnly, missed) + Hits.f1(neither, missed, foundOnly)) / 2;
    }

    /** Conversations shuffled by the seed and dealt out in turn. */
    private static int[] folds(LabelledSamples samples, int folds, long seed) {
        int[] order = new int[samples.conversations()];
        Arrays.setAll(order, i -> i);
        var random = new SplittableRandom(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        int[] ofConversation = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ofConversation[order[i]] = i % folds;
        }
        int[] fold = new int[samples.size()];
        Arrays.setAll(fold, i -> ofConversation[samples.conversationOf(i)]);
        return fold;
    }
}

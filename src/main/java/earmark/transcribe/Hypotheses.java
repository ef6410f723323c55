package earmark.transcribe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ways to hear one utterance, made into the words heard best, each with its posterior probability, and what may
 * have been said instead of stretches of them.
 *
 * <p>A hypothesis weighs {@code w = exp((L - Lmax) / T)}, divided by the sum of all ({@code methods.md} 3.3). T is 1:
 * measured on the small English model with a lattice beam of 6, that gives word posteriors with an expected calibration
 * error of .03, where the temperatures of 10 to 15 that were proposed give .08 and the recogniser's own word confidences
 * .05; see {@code recognition.md}. Differences between a hypothesis and the best one are kept apart: an utterance with
 * two doubtful places has four readings although the list may hold only three of them.
 */
public final class Hypotheses {
    /** Less likely wordings are not kept. */
    public static final double LEAST_PROBABILITY = 0.001;

    private final List<Hypothesis> all;
    private final double[] weights;

    private Hypotheses(List<Hypothesis> all) {
        this.all = all;
        weights = weights(all);
    }

    /**
     * The best words and their alternatives.
     *
     * @param all best first; none gives an empty transcript
     */
    public static Transcript transcript(List<Hypothesis> all) {
        return all.isEmpty() ? new Transcript(List.of()) : new Hypotheses(all).transcript();
    }

    private Transcript transcript() {
        List<TimedWord> best = all.get(0).words();
        var shared = new double[best.size()];
        Map<Alternative, Double> weighed = new TreeMap<>(PLACE_AND_WORDS);
        for (int i = 0; i < all.size(); i++) {
            var difference = new Difference(best, all.get(i).words());
            for (int word = 0; word < shared.length; word++) {
                shared[word] += difference.shares(word) ? weights[i] : 0;
            }
            double weight = weights[i];
            difference.alternatives().forEach(each -> weighed.merge(each, weight, Double::sum));
        }
        List<TimedWord> words = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            TimedWord word = best.get(i);
            words.add(new TimedWord(word.word(), word.startMs(), word.endMs(), share(shared[i])));
        }
        return new Transcript(words, likely(weighed));
    }

    private static List<Alternative> likely(Map<Alternative, Double> weighed) {
        List<Alternative> likely = new ArrayList<>();
        weighed.forEach((each, weight) -> {
            double probability = share(weight);
            if (probability >= LEAST_PROBABILITY) {
                likely.add(new Alternative(each.from(), each.to(), each.words(), probability));
            }
        });
        likely.sort(Comparator.comparingInt(Alternative::from)
                .thenComparingInt(Alternative::to)
                .thenComparing(Alternative::probability, Comparator.reverseOrder()));
        return likely;
    }

    /** Six decimals, as recognisers write; sums of weights may pass 1 by rounding. */
    private static double share(double weight) {
        return Math.min(1, Math.round(weight * 1_000_000) / 1_000_000.0);
    }

    private static double[] weights(List<Hypothesis> all) {
        double most = all.stream().mapToDouble(Hypothesis::logLikelihood).max().orElse(0);
        double[] weights = all.stream()
                .mapToDouble(each -> Math.exp(each.logLikelihood() - most))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static final Comparator<Alternative> PLACE_AND_WORDS = Comparator.comparingInt(Alternative::from)
            .thenComparingInt(Alternative::to)
            .thenComparing(each -> String.join(" ", each.words()));
}

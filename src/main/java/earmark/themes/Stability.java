package earmark.themes;

import earmark.stats.clusters.Overlap;
import earmark.themes.cluster.Grouping;
import earmark.themes.cluster.Smoothing;
import earmark.themes.cluster.SparseRows;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the same themes come out of other samples of the same texts: two samples of 80 % are grouped apart, and what lies
 * in both is compared by the adjusted Rand index (Ben-Hur et al. 2002). What is drawn are different texts, each with its repetitions: equal texts
 * belong together in any sample and would make every grouping look stable. The seed is fixed. Thread-safe.
 */
final class Stability {
    private static final int PAIRS = 3;
    private static final double SHARE = 0.8;
    private static final int MOST = 1_200;
    private static final int FEWEST = 20;

    private Stability() {}

    /**
     * The mean over three pairs of samples.
     *
     * @return at most 1; {@code NaN} where there are too few different texts or fewer than two themes
     */
    static double of(float[][] points, int[] weights, @Nullable SparseRows words, Smoothing smoothing, int themes) {
        int size = (int) Math.min(MOST, Math.round(SHARE * points.length));
        if (points.length < FEWEST || themes < 2 || themes >= size) {
            return Double.NaN;
        }
        return IntStream.range(0, PAIRS)
                .mapToDouble(
                        pair -> agreement(points, weights, words, smoothing, themes, size, new SplittableRandom(pair)))
                .average()
                .orElse(Double.NaN);
    }

    private static double agreement(
            float[][] points,
            int[] weights,
            @Nullable SparseRows words,
            Smoothing smoothing,
            int themes,
            int size,
            SplittableRandom random) {
        int[] one = sample(points.length, size, random);
        int[] other = sample(points.length, size, random);
        int[] first = spread(one, cut(points, weights, words, one, smoothing, themes), points.length);
        int[] second = spread(other, cut(points, weights, words, other, smoothing, themes), points.length);
        int[] both = IntStream.range(0, points.length)
                .filter(i -> first[i] >= 0 && second[i] >= 0)
                .toArray();
        return Overlap.of(
                        IntStream.of(both).map(i -> first[i]).toArray(),
                        IntStream.of(both).map(i -> second[i]).toArray())
                .adjustedRand();
    }

    private static int[] cut(
            float[][] points,
            int[] weights,
            @Nullable SparseRows words,
            int[] sample,
            Smoothing smoothing,
            int themes) {
        float[][] some = IntStream.of(sample).mapToObj(i -> points[i]).toArray(float[][]::new);
        int[] theirs = IntStream.of(sample).map(i -> weights[i]).toArray();
        return Grouping.of(some, theirs, words == null ? null : words.some(sample), smoothing)
                .cut(themes);
    }

    private static int[] spread(int[] sample, int[] group, int length) {
        int[] spread = IntStream.generate(() -> -1).limit(length).toArray();
        for (int i = 0; i < sample.length; i++) {
            spread[sample[i]] = group[i];
        }
        return spread;
    }

    /** Without putting back, in ascending order (Knuth's selection sampling). */
    private static int[] sample(int from, int size, SplittableRandom random) {
        int[] sample = new int[size];
        int taken = 0;
        for (int i = 0; i < from && taken < size; i++) {
            if (random.nextDouble() * (from - i) < size - taken) {
                sample[taken++] = i;
            }
        }
        return sample;
    }
}

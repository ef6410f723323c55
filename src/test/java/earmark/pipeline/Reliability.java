package earmark.pipeline;

import earmark.stats.ClusterBootstrap;
import earmark.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stated probabilities against what was so: the expected calibration error over ten bins, with a bootstrap over phrases,
 * and the bins.
 */
final class Reliability {
    private static final int BINS = 10;
    private static final int CELLS = 3;

    private final Map<String, double[]> byPhrase = new TreeMap<>();

    void add(String phrase, double probability, boolean right) {
        double[] sums = byPhrase.computeIfAbsent(phrase, file -> new double[BINS * CELLS]);
        int bin = ((int) Math.min(BINS - 1, probability * BINS)) * CELLS;
        sums[bin]++;
        sums[bin + 1] += probability;
        sums[bin + 2] += right ? 1 : 0;
    }

    private static double error(double[] sums) {
        double all = 0;
        double error = 0;
        for (int bin = 0; bin < sums.length; bin += CELLS) {
            all += sums[bin];
            error += Math.abs(sums[bin + 1] - sums[bin + 2]);
        }
        return all == 0 ? Double.NaN : error / all;
    }

    @Override
    public String toString() {
        List<double[]> clusters = new ArrayList<>(byPhrase.values());
        var sums = new double[BINS * CELLS];
        clusters.forEach(each -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += each[i];
            }
        });
        Interval interval = new ClusterBootstrap(ClusterBootstrap.DRAWS, 1).interval(clusters, Reliability::error);
        var text = new StringBuilder();
        double all = 0;
        for (int bin = 0; bin < sums.length; bin += CELLS) {
            all += sums[bin];
            if (sums[bin] > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n    stated %.3f, right %s",
                        sums[bin + 1] / sums[bin],
                        Retention.share((int) sums[bin + 2], (int) sums[bin], 1)));
            }
        }
        return String.format(
                        Locale.ROOT,
                        "expected calibration error %.3f (%.3f to %.3f), %.0f places",
                        error(sums),
                        interval.low(),
                        interval.high(),
                        all)
                + text;
    }
}

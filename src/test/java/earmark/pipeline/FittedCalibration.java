package earmark.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often scores turned out right, made into a rising line by pooling adjacent violators (Ayer et al. 1955). */
final class FittedCalibration {
    /** Fewer samples than this do not make a point of the table. */
    private static final int LEAST_SAMPLES = 12;

    /**
     * How often a false alarm counts: four in five of the spoken phrases carry a marker, of the utterances of a call
     * perhaps one in five, so that in calls there are four times as many utterances to be wrong in for each hit.
     */
    private static final double WRONG_WEIGHT = 4;

    private final Map<String, List<double[]>> samples = new TreeMap<>();

    void add(String kind, double score, boolean right) {
        samples.computeIfAbsent(kind, name -> new ArrayList<>()).add(new double[] {score, right ? 1 : 0, right ? 1 : WRONG_WEIGHT, 1});
    }

    /** Lines of kind, score, probability, with how many samples stand behind each. */
    String table() {
        var table = new StringBuilder();
        samples.forEach((kind, all) -> {
            if (kind.equals("heard")) {
                // what was not heard at all is no evidence
                table.append("heard\t0\t0\n");
            }
            for (double[] pool : pooled(all)) {
                table.append(String.format(
                        Locale.ROOT,
                        "%s\t%.4f\t%.3f\t# %.0f right of %.0f%n",
                        kind,
                        pool[0] / pool[3],
                        // a little towards even, as Laplace would
                        (pool[1] + 1) / (pool[2] + 2),
                        pool[1],
                        pool[3]));
            }
        });
        return table.toString();
    }

    private static List<double[]> pooled(List<double[]> all) {
        List<double[]> pools = new ArrayList<>();
        all.stream().sorted(Comparator.comparingDouble(each -> each[0])).forEach(each -> {
            pools.add(each.clone());
            while (pools.size() > 1 && mustPool(pools)) {
                double[] last = pools.remove(pools.size() - 1);
                double[] before = pools.get(pools.size() - 1);
                for (int i = 0; i < last.length; i++) {
                    before[i] += last[i];
                }
            }
        });
        if (pools.size() > 1 && pools.get(pools.size() - 1)[3] < LEAST_SAMPLES) {
            double[] last = pools.remove(pools.size() - 1);
            for (int i = 0; i < last.length; i++) {
                pools.get(pools.size() - 1)[i] += last[i];
            }
        }
        return pools;
    }

    private static boolean mustPool(List<double[]> pools) {
        double[] last = pools.get(pools.size() - 1);
        double[] before = pools.get(pools.size() - 2);
        return before[3] < LEAST_SAMPLES || last[1] / last[2] <= before[1] / before[2];
    }
}

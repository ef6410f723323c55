package earmark.flag.risk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well probabilities rank what happened. Thread-safe. */
final class Ranking {
    private static final double FIRST_SHARE = 0.2;

    private Ranking() {}

    /** Area under the ROC curve by ranks, ties counting half (Hanley and McNeil 1982); NaN without both answers. */
    static double auc(List<double[]> pairs) {
        int n = pairs.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pairs.get(i)[0]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        long yes = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && pairs.get(order[to])[0] == pairs.get(order[from])[0]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (int k = from; k < to; k++) {
                if (pairs.get(order[k])[1] > 0) {
                    ranks += rank;
                    yes++;
                }
            }
            from = to;
        }
        long no = n - yes;
        return yes == 0 || no == 0 ? Double.NaN : (ranks - yes * (yes + 1) / 2.0) / ((double) yes * no);
    }

    /** Yes among the first fifth, as a multiple of their share in all; NaN without any yes. */
    static double lift(List<double[]> pairs) {
        double[][] first = pairs.toArray(double[][]::new);
        Arrays.sort(first, Comparator.comparingDouble(pair -> -pair[0]));
        int k = (int) Math.max(1, Math.round(first.length * FIRST_SHARE));
        double all = Arrays.stream(first).mapToDouble(pair -> pair[1]).sum();
        double found = Arrays.stream(first, 0, Math.min(k, first.length))
                .mapToDouble(pair -> pair[1])
                .sum();
        return all == 0 ? Double.NaN : found / k / (all / first.length);
    }
}

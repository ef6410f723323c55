package earmark.agree.scores;

import earmark.stats.ClusterBootstrap;
import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.List;

/**
 * How right the machine is when it gives an answer, and how often it gives it when people do.
 *
 * @param label the answer
 * @param precision share of the machine's that people gave too; NaN without any
 * @param precisionInterval of it
 * @param said how often the machine gave it
 * @param recall share of the people's that the machine gave too; NaN without any
 * @param recallInterval of it
 * @param held how often people gave it
 * @param weighted whether calls count by their chance of having been drawn (Horvitz and Thompson 1952)
 */
public record LabelFigures(
        String label,
        double precision,
        Interval precisionInterval,
        int said,
        double recall,
        Interval recallInterval,
        int held,
        boolean weighted) {
    /**
     * One interaction that both answered.
     *
     * @param people what most of them say
     * @param machine what the machine says
     * @param weight one over the chance of having been drawn; NaN where it is not known
     */
    record Pair(String people, String machine, double weight) {
        Pair alike() {
            return new Pair(people, machine, 1);
        }
    }

    static LabelFigures of(String label, List<Pair> pairs, int draws, long seed) {
        int said = count(pairs, pair -> pair.machine().equals(label));
        int held = count(pairs, pair -> pair.people().equals(label));
        int both = count(pairs, pair -> both(pair, label));
        boolean weighted =
                pairs.stream().anyMatch(pair -> pair.weight() != pairs.get(0).weight());
        if (!weighted) {
            return new LabelFigures(
                    label,
                    both / (double) said,
                    Wilson.of(both, said),
                    said,
                    both / (double) held,
                    Wilson.of(both, held),
                    held,
                    false);
        }
        List<double[]> clusters = pairs.stream()
                .map(pair -> new double[] {
                    both(pair, label) ? pair.weight() : 0,
                    pair.machine().equals(label) ? pair.weight() : 0,
                    pair.people().equals(label) ? pair.weight() : 0
                })
                .toList();
        List<Interval> intervals = new ClusterBootstrap(draws, seed)
                .intervals(clusters, List.of(sums -> sums[0] / sums[1], sums -> sums[0] / sums[2]));
        double[] sums = new double[3];
        clusters.forEach(cluster -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += cluster[i];
            }
        });
        return new LabelFigures(
                label, sums[0] / sums[1], intervals.get(0), said, sums[0] / sums[2], intervals.get(1), held, true);
    }

    private static boolean both(Pair pair, String label) {
        return pair.machine().equals(label) && pair.people().equals(label);
    }

    private static int count(List<Pair> pairs, java.util.function.Predicate<Pair> which) {
        return (int) pairs.stream().filter(which).count();
    }
}

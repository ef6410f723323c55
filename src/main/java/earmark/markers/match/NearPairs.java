package earmark.markers.match;

import earmark.markers.hearing.Rewording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The likeliest pairs of rewordings that stand apart from each other but so close that one phrase may rest on both. Of each
 * place only so many are tried as pairs are wanted at all: behind those no other can be among the likeliest. Use from one
 * thread.
 */
final class NearPairs {
    /** The likeliest first; of equally likely ones those first that come first in the list. */
    private static final Comparator<Pair> ORDER = Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second);

    private final int most;
    private final int apart;
    private long looked;

    /** Two by their numbers in the list, the earlier first. */
    private record Pair(int first, int second, double score) {}

    /**
     * Finds them.
     *
     * @param most at most so many pairs
     * @param apart at most so many tokens lie between the two
     */
    NearPairs(int most, int apart) {
        this.most = most;
        this.apart = apart;
    }

    /**
     * Of a list.
     *
     * @param rewordings the likeliest first
     */
    List<List<Rewording>> of(List<Rewording> rewordings) {
        TreeMap<Integer, List<Integer>> beginning = new TreeMap<>();
        for (int i = 0; i < rewordings.size(); i++) {
            List<Integer> there = beginning.computeIfAbsent(rewordings.get(i).from(), from -> new ArrayList<>());
            if (there.size() < most) {
                there.add(i);
            }
        }
        PriorityQueue<Pair> kept = new PriorityQueue<>(ORDER.reversed());
        for (int i = 0; i < rewordings.size(); i++) {
            Rewording left = rewordings.get(i);
            for (List<Integer> there :
                    beginning.subMap(left.to(), left.to() + apart + 1).values()) {
                for (int j : there) {
                    looked++;
                    double score = left.score() * rewordings.get(j).score();
                    kept.add(new Pair(Math.min(i, j), Math.max(i, j), score));
                    if (kept.size() > most) {
                        kept.poll();
                    }
                }
            }
        }
        return kept.stream()
                .sorted(ORDER)
                .map(pair -> List.of(rewordings.get(pair.first()), rewordings.get(pair.second())))
                .toList();
    }

    /** How many pairs were looked at. */
    long looked() {
        return looked;
    }
}

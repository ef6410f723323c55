package earmark.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a number out. Thread-safe. */
final class Allotment {
    private Allotment() {}

    /**
     * By size: one of each as far as that goes, the rest by the largest remainder (Hamilton), none more than it has.
     *
     * @param populations how many there are of each
     * @param size how many are wanted in all
     */
    static int[] proportional(int[] populations, int size) {
        int all = Arrays.stream(populations).sum();
        int wanted = Math.min(size, all);
        int[] sizes = new int[populations.length];
        double[] rest = new double[populations.length];
        for (int i = 0; i < sizes.length; i++) {
            double exact = all == 0 ? 0 : wanted * (double) populations[i] / all;
            sizes[i] = (int) Math.floor(exact);
            rest[i] = exact - sizes[i];
        }
        Integer[] order = IntStream.range(0, sizes.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -rest[i]));
        int left = wanted - Arrays.stream(sizes).sum();
        for (int i = 0; i < left; i++) {
            sizes[order[i]]++;
        }
        return oneOfEach(populations, sizes);
    }

    /** A stratum that nothing is drawn from can be told nothing of: it gets one from the largest. */
    private static int[] oneOfEach(int[] populations, int[] sizes) {
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == 0 && populations[i] > 0) {
                int largest = IntStream.range(0, sizes.length)
                        .boxed()
                        .max(Comparator.comparingInt(k -> sizes[k]))
                        .orElse(i);
                if (sizes[largest] > 1) {
                    sizes[largest]--;
                    sizes[i]++;
                }
            }
        }
        return sizes;
    }

    /** By wish; what one does not have goes to the others, in order. */
    static int[] wished(int[] populations, int[] wishes) {
        int[] sizes = new int[wishes.length];
        int left = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.min(wishes[i], populations[i]);
            left += wishes[i] - sizes[i];
        }
        for (int i = sizes.length - 1; i >= 0 && left > 0; i--) {
            int more = Math.min(left, populations[i] - sizes[i]);
            sizes[i] += more;
            left -= more;
        }
        return sizes;
    }
}

package earmark.stats.agreement;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Corrections of p-values when several are looked at together. Thread-safe. */
public final class MultiTest {
    private MultiTest() {}

    /** Benjamini and Hochberg (1995): controls the share of false alarms among alarms. In the order given. */
    public static double[] benjaminiHochberg(double[] p) {
        return stepUp(p, 1);
    }

    /** Benjamini and Yekutieli (2001): the same under any dependence. */
    public static double[] benjaminiYekutieli(double[] p) {
        return stepUp(
                p, IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum());
    }

    private static double[] stepUp(double[] p, double factor) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = p.length - 1; i >= 0; i--) {
            least = Math.min(least, p[order[i]] * factor * p.length / (i + 1));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    /** Holm (1979): controls the chance of any false alarm; where an alarm has consequences for a person. */
    public static double[] holm(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int i = 0; i < p.length; i++) {
            most = Math.max(most, Math.min(1, p[order[i]] * (p.length - i)));
            adjusted[order[i]] = most;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}

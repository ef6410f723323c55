package earmark.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long people waited, by what they asked for. Thread-safe. */
final class LoadTimes {
    private static final int EXAMPLES = 3;

    private final Map<String, List<Double>> times = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    /** Somebody waited so many milliseconds. */
    synchronized void add(String what, double ms) {
        times.computeIfAbsent(what, key -> new ArrayList<>()).add(ms);
    }

    /** Something was not answered as it should. */
    synchronized void error(String what) {
        errors.add(what);
    }

    /** A line for each kind of request, and one for all. */
    synchronized void print(PrintStream out, int seconds) {
        var all = new ArrayList<Double>();
        times.forEach((name, some) -> {
            out.printf(Locale.ROOT, "  %-15s %s%n", name, line(some));
            all.addAll(some);
        });
        out.printf(
                Locale.ROOT,
                "  %-15s %s; %.0f a second; errors %d %s%n",
                "all",
                line(all),
                all.size() / (double) seconds,
                errors.size(),
                errors.stream().limit(EXAMPLES).toList());
    }

    private static String line(List<Double> some) {
        double[] sorted = some.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "n %5d   p50 %4.0f ms   p95 %4.0f ms   p99 %4.0f ms",
                sorted.length,
                at(sorted, .5),
                at(sorted, .95),
                at(sorted, .99));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }
}

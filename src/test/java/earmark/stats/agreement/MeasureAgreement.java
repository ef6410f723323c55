package earmark.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What {@code scripts/measure-agreement} runs: coverage of the printed intervals, and speed. */
final class MeasureAgreement {
    private static final int DRAWS = 1_000;

    private MeasureAgreement() {}

    public static void main(String[] args) {
        if (args[0].equals("speed")) {
            speed(10_000, 40, 20, 5);
        } else {
            int runs = Integer.parseInt(args[1]);
            System.out.println("prevalence n statistic printed coverage width");
            for (double prevalence : new double[] {.05, .2, .5}) {
                for (int n : new int[] {20, 50, 100, 200}) {
                    coverage(prevalence, n, runs);
                }
            }
        }
    }

    /** The same two raters as in the design: each finds 90 % of the yes and 95 % of the no. */
    private static void coverage(double prevalence, int n, int runs) {
        double yesYes = prevalence * .81 + (1 - prevalence) * .0025;
        double noNo = prevalence * .01 + (1 - prevalence) * .9025;
        double differ = (1 - yesYes - noNo) / 2;
        double yes = yesYes + differ;
        double observed = yesYes + noNo;
        double chance = yes * yes + (1 - yes) * (1 - yes);
        double kappa = (observed - chance) / (1 - chance);
        double gwet = 2 * yes * (1 - yes);
        double ac1 = (observed - gwet) / (1 - gwet);
        List<String> names = List.of("cohen_kappa", "krippendorff_alpha_nominal", "gwet_ac1", "percent_agreement");
        double[] truths = {kappa, kappa, ac1, observed};
        double[][] counts = new double[names.size()][3];
        List<Agreement> all = IntStream.range(0, runs)
                .mapToObj(run -> {
                    var random = new SplittableRandom(1_000_003L * run + n);
                    var ratings = new Ratings.Collector();
                    for (int unit = 0; unit < n; unit++) {
                        boolean truth = random.nextDouble() < prevalence;
                        for (String rater : List.of("a", "b")) {
                            boolean said = random.nextDouble() < (truth ? .9 : .05);
                            ratings.add("u" + unit, rater, said ? "yes" : "no");
                        }
                    }
                    return Agreement.of(
                            ratings.ratings(Categories.declared(Scale.NOMINAL, List.of("no", "yes"))), DRAWS, run);
                })
                .toList();
        for (int s = 0; s < names.size(); s++) {
            for (Agreement agreement : all) {
                Estimate estimate = agreement.get(names.get(s));
                if (estimate.hasInterval()) {
                    counts[s][0]++;
                    counts[s][1] += estimate.low() <= truths[s] && truths[s] <= estimate.high() ? 1 : 0;
                    counts[s][2] += estimate.high() - estimate.low();
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.2f %d %s %.3f %.3f %.3f%n",
                    prevalence,
                    n,
                    names.get(s),
                    counts[s][0] / runs,
                    counts[s][1] / counts[s][0],
                    counts[s][2] / counts[s][0]);
        }
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Many calls, raters and criteria; ordinal values of five steps; a tenth of the ratings missing. */
    private static void speed(int units, int raters, int criteria, int steps) {
        var tables = new ArrayList<Ratings>();
        var random = new SplittableRandom(7);
        for (int criterion = 0; criterion < criteria; criterion++) {
            var ratings = new Ratings.Collector();
            for (int unit = 0; unit < units; unit++) {
                int truth = random.nextInt(steps);
                for (int rater = 0; rater < raters; rater++) {
                    if (random.nextInt(10) > 0) {
                        int step = Math.min(steps - 1, Math.max(0, truth + random.nextInt(3) - 1));
                        ratings.add("u" + unit, "r" + rater, String.valueOf(step + 1));
                    }
                }
            }
            tables.add(ratings.ratings(Scale.ORDINAL));
        }
        System.gc();
        long start = processorNanos();
        for (Ratings table : tables) {
            var intervals = new Intervals(table, new Resampling(2_000, 1));
            var estimates = intervals.estimates(new CountMeasure(table));
            if (estimates.size() != 11) {
                throw new IllegalStateException("not all coefficients: " + estimates);
            }
        }
        long counted = processorNanos();
        Agreement.of(tables.get(0), 2_000, 1);
        long whole = processorNanos();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%d units x %d raters x %d criteria, 2000 draws, 11 coefficients: %.2f s of processor time (half of it on two"
                        + " free cores); everything for one criterion: %.2f s; heap in use %d MB of %d MB%n",
                units,
                raters,
                criteria,
                (counted - start) / 1e9,
                (whole - counted) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }
}

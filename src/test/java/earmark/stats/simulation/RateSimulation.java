package earmark.stats.simulation;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import earmark.stats.rates.Audit;
import earmark.stats.rates.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** E3: the rate on all calls from a random audit and the machine on the rest, in the six settings of the design. */
final class RateSimulation {
    private static final int ALL = 10_000;

    private static final double[][] SETTINGS = {
        {.30, .90, .97, 200}, {.30, .70, .90, 200}, {.10, .90, .97, 100},
        {.10, .90, .97, 200}, {.05, .90, .97, 200}, {.05, .70, .90, 200}
    };

    private final SplittableRandom random;

    RateSimulation(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<Figure> run(int runs) {
        var figures = new ArrayList<Figure>();
        for (double[] setting : SETTINGS) {
            figures.addAll(run(setting, runs));
        }
        return figures;
    }

    private List<Figure> run(double[] setting, int runs) {
        double prevalence = setting[0];
        int n = (int) setting[3];
        int covered = 0;
        int raw = 0;
        var width = new Moments();
        var alone = new Moments();
        for (int run = 0; run < runs; run++) {
            int[] seen = audited(setting, n);
            int more = 0;
            for (int i = 0; i < ALL - n; i++) {
                more += saysYes(setting, random.nextDouble() < prevalence) ? 1 : 0;
            }
            var audit = new Audit(seen[3], seen[2], seen[1], seen[0], ALL - n, more);
            Rate rate = audit.postStratified();
            double low = Math.max(0, rate.low());
            double high = Math.min(1, rate.high());
            covered += low <= prevalence && prevalence <= high ? 1 : 0;
            width.add(high - low);
            Interval people = Wilson.of(seen[2] + seen[3], n);
            alone.add(people.high() - people.low());
            double machine = audit.machine();
            double half = 1.96 * Math.sqrt(machine * (1 - machine) / ALL);
            raw += Math.abs(machine - prevalence) <= half ? 1 : 0;
        }
        String name = String.format(
                Locale.ROOT, "prevalence %.2f Se %.2f Sp %.2f n %d", prevalence, setting[1], setting[2], n);
        boolean narrow = setting[1] == .9 && n == 200 && prevalence >= .1;
        double share = width.mean() / alone.mean();
        return List.of(
                Figure.coverage(
                        "E3 rate coverage " + name,
                        .93,
                        .97,
                        covered,
                        runs,
                        String.format(Locale.ROOT, "raw machine rate %.3f", raw / (double) runs)),
                new Figure(
                        "E3 width over people only " + name,
                        narrow ? "<= 0.65" : "<= 1.02",
                        share,
                        new Interval(
                                width.interval().low() / alone.mean(),
                                width.interval().high() / alone.mean()),
                        runs,
                        String.format(Locale.ROOT, "people only %.3f wide", alone.mean()),
                        share <= (narrow ? .65 : 1.02)));
    }

    /** Counts by 2 x people + machine. */
    private int[] audited(double[] setting, int n) {
        int[] seen = new int[4];
        for (int i = 0; i < n; i++) {
            boolean truth = random.nextDouble() < setting[0];
            seen[(truth ? 2 : 0) + (saysYes(setting, truth) ? 1 : 0)]++;
        }
        return seen;
    }

    private boolean saysYes(double[] setting, boolean truth) {
        return random.nextDouble() < (truth ? setting[1] : 1 - setting[2]);
    }
}

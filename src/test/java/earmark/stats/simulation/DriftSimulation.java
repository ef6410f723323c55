package earmark.stats.simulation;

import earmark.stats.severity.Drift;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * E2: evaluators of ten calls a week for twenty weeks. What is usual for each and how much it scatters is not known but
 * taken from their first ten weeks; one shifts by a standard deviation at the eleventh.
 */
final class DriftSimulation {
    private static final int A_WEEK = 10;
    private static final int CHANGE = 10 * A_WEEK;
    private static final int CALLS = 20 * A_WEEK;
    private static final int PEERS = 12;
    private static final int A_YEAR = 520;

    private final Random random;

    DriftSimulation(long seed) {
        this.random = new Random(seed);
    }

    List<Figure> run(int runs) {
        int soon = 0;
        var delay = new Moments();
        var alarms = new Moments();
        for (int run = 0; run < runs; run++) {
            double sd = 0.3 + random.nextDouble();
            double pooled = pooledSd(sd);
            double[] values = series(CALLS, sd, CHANGE);
            int at = Drift.AFTER_A_START.firstAlarm(values, CHANGE, pooled);
            boolean inTime = at >= CHANGE && at < CHANGE + 2 * A_WEEK;
            soon += inTime ? 1 : 0;
            if (at >= CHANGE) {
                delay.add(at - CHANGE + 1.0);
            }
            alarms.add(Drift.AFTER_A_START.alarms(series(CHANGE + A_YEAR, sd, CHANGE + A_YEAR), CHANGE, pooled));
        }
        return List.of(
                Figure.share(
                        "E2 drift of 1 SD alarmed within two weeks",
                        0.9,
                        soon,
                        runs,
                        String.format(Locale.ROOT, "mean delay %.1f calls", delay.mean())),
                Figure.atMost("E2 false alarms an evaluator-year", 1.1, alarms, "1.04 with all known"));
    }

    private double pooledSd(double sd) {
        double squares = 0;
        for (int peer = 0; peer < PEERS; peer++) {
            double[] values = series(CHANGE, sd, CHANGE);
            double mean = IntStream.range(0, CHANGE)
                    .mapToDouble(i -> values[i])
                    .average()
                    .orElse(0);
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
        }
        return Math.sqrt(squares / (PEERS * (CHANGE - 1.0)));
    }

    private double[] series(int calls, double sd, int change) {
        return IntStream.range(0, calls)
                .mapToDouble(i -> sd * random.nextGaussian() + (i >= change ? sd : 0))
                .toArray();
    }
}

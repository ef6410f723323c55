package earmark.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often scores turned out right, made into a rising curve: a logistic function of the score, fitted with the
 * smoothed targets of Platt (1999), so that few samples do not give certainty.
 */
final class FittedCalibration {
    /** With fewer samples it cannot be told how far to trust a kind. */
    private static final int LEAST_SAMPLES = 12;

    private static final double UNTOLD = 0.4;
    private static final int STEPS = 20_000;
    private static final double STEP = 2.0;

    private final Map<String, List<Sample>> samples = new TreeMap<>();

    private record Sample(double score, boolean right) {}

    void add(String kind, double score, boolean right) {
        samples.computeIfAbsent(kind, name -> new ArrayList<>()).add(new Sample(score, right));
    }

    /** Lines of kind, score, probability; above each kind how many samples stand behind it. */
    String table() {
        var table = new StringBuilder();
        samples.forEach((kind, all) -> {
            long right = all.stream().filter(Sample::right).count();
            table.append(String.format(Locale.ROOT, "# %s: %d right of %d%n", kind, right, all.size()));
            if (all.size() >= LEAST_SAMPLES) {
                double[] line = fitted(all, right);
                // what was not heard at all is no evidence
                boolean heard = kind.equals("heard");
                for (int i = 0; i <= 20; i++) {
                    double score = i / 20.0;
                    double probability = heard && i == 0 ? 0 : logistic(line[0] + line[1] * score);
                    table.append(String.format(Locale.ROOT, "%s\t%.2f\t%.3f%n", kind, score, probability));
                    if (heard && i == 0) {
                        table.append(String.format(Locale.ROOT, "%s\t0.001\t%.3f%n", kind, logistic(line[0])));
                    }
                }
            } else if (!kind.equals("confusion")) {
                // neither present nor absent, whatever the score; confusions bring their own shares
                table.append(String.format(Locale.ROOT, "%s\t0\t%.3f%n", kind, UNTOLD));
            }
        });
        return table.toString();
    }

    /** Intercept and slope, by gradient descent; the slope never falls. */
    private static double[] fitted(List<Sample> all, long right) {
        double yes = (right + 1.0) / (right + 2.0);
        double no = 1.0 / (all.size() - right + 2.0);
        double intercept = 0;
        double slope = 0;
        for (int step = 0; step < STEPS; step++) {
            double up = 0;
            double along = 0;
            for (Sample each : all) {
                double error = (each.right ? yes : no) - logistic(intercept + slope * each.score);
                up += error;
                along += error * each.score;
            }
            intercept += STEP * up / all.size();
            slope = Math.max(0, slope + STEP * along / all.size());
        }
        return new double[] {intercept, slope};
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}

package earmark.stats.rates;

import java.util.Arrays;

/**
 * Prediction-powered estimates of a mean (Angelopoulos and others 2023): the machine's mean on all calls, corrected by
 * how far it was off on those that people scored too. The default for scores on a numeric scale. Thread-safe.
 */
public final class PredictionPowered {
    private PredictionPowered() {}

    /**
     * The estimate.
     *
     * @param human people's scores of a random sample
     * @param machine the machine's scores of the same, as many
     * @param more the machine's scores of all other calls
     */
    public static Rate of(double[] human, double[] machine, double[] more) {
        return of(human, machine, more, 1);
    }

    /** The estimate with the machine's weight chosen to make it narrow; biased in small samples (below 200). */
    public static Rate tuned(double[] human, double[] machine, double[] more) {
        return of(human, machine, more, weight(human, machine, more));
    }

    /** How much of the machine to use, in [0, 1]; 0 is people only. */
    public static double weight(double[] human, double[] machine, double[] more) {
        double covariance = 0;
        double meanHuman = mean(human);
        double meanMachine = mean(machine);
        for (int i = 0; i < human.length; i++) {
            covariance += (human[i] - meanHuman) * (machine[i] - meanMachine);
        }
        double[] all = Arrays.copyOf(machine, machine.length + more.length);
        System.arraycopy(more, 0, all, machine.length, more.length);
        double best = covariance
                / human.length
                / ((1 + human.length / (double) more.length) * variance(all) * all.length / (all.length - 1));
        return Double.isNaN(best) ? 0 : Math.min(1, Math.max(0, best));
    }

    private static Rate of(double[] human, double[] machine, double[] more, double weight) {
        double[] rectifier = new double[human.length];
        for (int i = 0; i < human.length; i++) {
            rectifier[i] = human[i] - weight * machine[i];
        }
        double value = weight * mean(more) + mean(rectifier);
        double error =
                Math.sqrt(weight * weight * variance(more) / more.length + variance(rectifier) / rectifier.length);
        return new Rate(value, error);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElse(Double.NaN);
    }
}

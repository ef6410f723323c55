package earmark.agree.rates;

import earmark.stats.Interval;
import earmark.stats.MeanInterval;
import earmark.stats.rates.PredictionPowered;
import earmark.stats.rates.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The mean total of a form over all interactions. Never the machine's own mean, which its errors bias.
 *
 * @param form id of the form
 * @param powered whether the machine's totals helped (prediction-powered, Angelopoulos and others 2023); false: people alone
 * @param audited interactions people scored
 * @param all interactions it is the mean of
 * @param value in [0, 1]
 * @param interval of it, 95 %, in [0, 1]
 * @param peopleOnly what the audited ones alone say, 95 %
 * @param caution what stands against believing it; empty when nothing is known
 */
public record MeanScore(
        String form,
        boolean powered,
        int audited,
        int all,
        double value,
        Interval interval,
        Interval peopleOnly,
        String caution) {
    /** With fewer the normal distribution does not hold. */
    private static final int FEW = 30;

    /** With fewer there is no interval. */
    private static final int LEAST = 3;

    /**
     * The mean.
     *
     * @param people their total, in [0, 1], by interaction
     * @param machine the machine's total, in [0, 1], of every interaction it is to be the mean of; any figure is allowed where
     *     the machine has none, for people's scores correct it
     * @param drawn whether all of people's were drawn by a plan
     * @return empty when nobody scored
     */
    public static <K> Optional<MeanScore> of(
            String form, Map<K, Double> people, Map<K, Double> machine, boolean drawn) {
        double[] human =
                people.values().stream().mapToDouble(Double::doubleValue).toArray();
        if (human.length == 0) {
            return Optional.empty();
        }
        // scores that are all alike have not been shown to be certain
        Interval alone = isConstant(human) ? Interval.NONE : inside(MeanInterval.of(human));
        double[] same = people.keySet().stream()
                .filter(machine::containsKey)
                .mapToDouble(machine::get)
                .toArray();
        double[] more = machine.entrySet().stream()
                .filter(each -> !people.containsKey(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
        String caution = caution(human, drawn);
        if (human.length < FEW || same.length < human.length || more.length < FEW || isConstant(same)) {
            double mean = Arrays.stream(human).average().orElse(Double.NaN);
            return Optional.of(
                    new MeanScore(form, false, human.length, human.length + more.length, mean, alone, alone, caution));
        }
        Rate rate = PredictionPowered.of(human, same, more);
        return Optional.of(new MeanScore(
                form,
                true,
                human.length,
                human.length + more.length,
                Math.max(0, Math.min(1, rate.value())),
                inside(new Interval(rate.low(), rate.high())),
                alone,
                caution));
    }

    private static String caution(double[] human, boolean drawn) {
        var cautions = new ArrayList<String>();
        if (human.length < LEAST) {
            cautions.add("no interval: " + human.length + " audited, and it takes " + LEAST);
        } else if (isConstant(human)) {
            cautions.add("no interval from people alone: all scored totals are alike");
        } else if (human.length < FEW) {
            cautions.add(human.length + " audited interactions are few");
        }
        if (!drawn) {
            cautions.add(
                    "holds only if the scored interactions are a random sample: they were not all drawn by a plan");
        }
        return String.join("; ", cautions);
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).distinct().count() < 2;
    }

    private static Interval inside(Interval interval) {
        return interval.isKnown() ? new Interval(Math.max(0, interval.low()), Math.min(1, interval.high())) : interval;
    }
}

package earmark.agree.rates;

import earmark.stats.Interval;
import earmark.stats.MeanInterval;
import earmark.stats.rates.PredictionPowered;
import earmark.stats.rates.Rate;
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
        Interval alone = inside(MeanInterval.of(human));
        double[] same = people.keySet().stream()
                .filter(machine::containsKey)
                .mapToDouble(machine::get)
                .toArray();
        double[] more = machine.entrySet().stream()
                .filter(each -> !people.containsKey(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
        String caution = drawn
                ? ""
                : "holds only if the scored interactions are a random sample: they were not all drawn by a plan";
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

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).distinct().count() < 2;
    }

    private static Interval inside(Interval interval) {
        return interval.isKnown() ? new Interval(Math.max(0, interval.low()), Math.min(1, interval.high())) : interval;
    }
}

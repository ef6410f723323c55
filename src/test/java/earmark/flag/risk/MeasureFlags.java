package earmark.flag.risk;

import earmark.stats.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Run by {@code scripts/measure-flags}: the review queue on simulated calls with known bad ones (E4 of the design). */
final class MeasureFlags {
    private static final int PAST = 600;
    private static final int NOW = 10_000;
    private static final double SHARE = 0.2;

    private MeasureFlags() {}

    /** Prints one table. */
    public static void main(String[] arguments) {
        System.out.println("figure,detector,target,measured,low,high,n,baseline,pass");
        measure("text (sensitivity .90, specificity .97)", 0.90, 0.97, true);
        measure("recognised speech (sensitivity .70, specificity .97)", 0.70, 0.97, false);
    }

    private static void measure(String detector, double sensitivity, double specificity, boolean judged) {
        SimulatedFloor past = SimulatedFloor.of(PAST, SHARE, sensitivity, specificity, 11);
        SimulatedFloor now = SimulatedFloor.of(NOW, SHARE, sensitivity, specificity, 12);
        RiskModel model = Objects.requireNonNull(
                RiskTraining.of(past.cases(), past.bad(), 1).model());
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < NOW; i++) {
            pairs.add(new double[] {model.of(now.cases().get(i)).probability(), now.bad()[i] ? 1 : 0});
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair[0]));
        int bad = (int) pairs.stream().filter(pair -> pair[1] > 0).count();
        int first = NOW / 5;
        int found = count(pairs, first);
        line(
                "bad calls an hour against random",
                detector,
                "3",
                (double) found / first / ((double) bad / NOW),
                Wilson.of(found, first).low() / ((double) bad / NOW),
                Wilson.of(found, first).high() / ((double) bad / NOW),
                first,
                "1",
                judged);
        int k = 0;
        int hits = 0;
        while (hits < 0.55 * bad) {
            hits += pairs.get(k++)[1] > 0 ? 1 : 0;
        }
        line(
                "precision at recall .55",
                detector,
                "0.85",
                (double) hits / k,
                Wilson.of(hits, k).low(),
                Wilson.of(hits, k).high(),
                k,
                "0.20",
                judged);
    }

    private static int count(List<double[]> pairs, int first) {
        return (int)
                pairs.subList(0, first).stream().filter(pair -> pair[1] > 0).count();
    }

    private static void line(
            String figure,
            String detector,
            String target,
            double measured,
            double low,
            double high,
            int n,
            String baseline,
            boolean judged) {
        System.out.printf(
                Locale.ROOT,
                "%s,\"%s\",%s,%.3f,%.3f,%.3f,%d,%s,%s%n",
                figure,
                detector,
                target,
                measured,
                low,
                high,
                n,
                baseline,
                judged ? low >= Double.parseDouble(target) ? "yes" : "no" : "shown");
    }
}

package earmark.agree.assessors;

import earmark.stats.severity.Drift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an assessor's scores came to lie otherwise than at first. Thread-safe. */
final class OverTime {
    /** With fewer scores before, what is usual is not known. */
    private static final int LEAST_START = 20;

    private OverTime() {}

    /** When it was noticed; null when it was not, or there are too few scores with a date. */
    static @Nullable Instant driftAt(List<Scored> own, List<Scored> all) {
        List<Scored> inOrder = own.stream()
                .filter(scored -> scored.at() != null && !Double.isNaN(scored.percent()))
                .sorted(Comparator.comparing(Scored::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        int start = inOrder.size() / 2;
        if (start < LEAST_START) {
            return null;
        }
        double[] residuals = residuals(inOrder, all);
        double sd = sd(Arrays.copyOf(residuals, start));
        int alarm = sd == 0 ? -1 : Drift.AFTER_A_START.firstAlarm(residuals, start, sd);
        return alarm < 0 ? null : inOrder.get(alarm).at();
    }

    /** Each score less what others gave the same interaction, or, where nobody did, less everybody's mean by that form. */
    private static double[] residuals(List<Scored> own, List<Scored> all) {
        Map<String, Double> means = all.stream()
                .filter(scored -> !Double.isNaN(scored.percent()))
                .collect(Collectors.groupingBy(Scored::form, Collectors.averagingDouble(Scored::percent)));
        Map<String, List<Double>> others = new HashMap<>();
        String name = own.get(0).assessor();
        for (Scored scored : all) {
            if (!scored.assessor().equals(name) && !Double.isNaN(scored.percent())) {
                others.computeIfAbsent(scored.unit(), key -> new ArrayList<>()).add(scored.percent());
            }
        }
        return own.stream()
                .mapToDouble(scored -> scored.percent()
                        - median(others.getOrDefault(scored.unit(), List.of()), means.getOrDefault(scored.form(), 0.0)))
                .toArray();
    }

    /** The middle one, so that one of them who drifts does not make the others seem to. */
    private static double median(List<Double> values, double otherwise) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? otherwise : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    private static double sd(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1));
    }
}

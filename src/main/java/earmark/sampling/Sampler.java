package earmark.sampling;

import earmark.sampling.Candidate.Sight;
import earmark.stats.rates.AuditSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws by a plan. Within a stratum every interaction has the same chance: quotas and strata are drawn systematically in
 * the order of time, so that a draw lies evenly over its period; audits at random. The same plan, period and candidates
 * give the same draw. Thread-safe.
 */
public final class Sampler {
    private Sampler() {}

    /**
     * Draws.
     *
     * @param candidates what lies in the period, in any order
     * @param now when it is drawn
     */
    public static Draw draw(Plan plan, Period period, List<Candidate> candidates, Instant now) {
        long seed = plan.seed() * 1_000_003L + period.label().hashCode();
        var random = new Random(seed);
        Map<String, List<Candidate>> strata = strata(plan.design(), candidates);
        int[] populations = strata.values().stream().mapToInt(List::size).toArray();
        int[] sizes = sizes(plan.design(), populations);
        var cells = new ArrayList<Cell>();
        var drawn = new ArrayList<Drawn>();
        int i = 0;
        for (Map.Entry<String, List<Candidate>> stratum : strata.entrySet()) {
            var cell = new Cell(stratum.getKey(), stratum.getValue().size(), sizes[i++]);
            cells.add(cell);
            for (Candidate candidate : choose(plan.design(), stratum.getValue(), cell.size(), random)) {
                drawn.add(new Drawn(candidate.id(), cell.name(), cell.chance(), "", ""));
            }
        }
        return new Draw(
                plan.name(),
                period.label(),
                now,
                seed,
                cells,
                Sharing.out(drawn, plan.assessors(), plan.twice(), random));
    }

    private static Map<String, List<Candidate>> strata(Design design, List<Candidate> candidates) {
        var strata = new TreeMap<String, List<Candidate>>();
        if (design instanceof Design.Audit) {
            // all three, in this order, also where one is empty
            Arrays.stream(Sight.values()).forEach(sight -> strata.put(sight.stratum(), new ArrayList<>()));
        }
        candidates.stream()
                .sorted(Comparator.comparing(Candidate::startedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(candidate -> candidate.id().value()))
                .forEach(candidate -> strata.computeIfAbsent(stratum(design, candidate), key -> new ArrayList<>())
                        .add(candidate));
        return strata;
    }

    private static String stratum(Design design, Candidate candidate) {
        if (design instanceof Design.Audit) {
            return candidate.sight().stratum();
        }
        List<String> facts = design instanceof Design.Quota quota
                ? List.of(quota.fact())
                : design instanceof Design.Strata strata ? strata.facts() : ((Design.Margin) design).facts();
        return facts.isEmpty()
                ? "all"
                : facts.stream()
                        .map(fact -> fact + "=" + candidate.facts().getOrDefault(fact, "(unknown)"))
                        .collect(Collectors.joining(" "));
    }

    private static int[] sizes(Design design, int[] populations) {
        if (design instanceof Design.Quota quota) {
            return Arrays.stream(populations)
                    .map(population -> Math.min(population, quota.each()))
                    .toArray();
        }
        if (design instanceof Design.Audit audit) {
            int unflagged = Math.max(1, (int) Math.round(audit.size() * audit.unflagged()));
            int near = unflagged / 2;
            return Allotment.wished(populations, new int[] {audit.size() - unflagged, near, unflagged - near});
        }
        if (design instanceof Design.Margin margin) {
            int all = Arrays.stream(populations).sum();
            return Allotment.proportional(populations, AuditSize.forShare(margin.margin(), margin.guess(), all));
        }
        return Allotment.proportional(populations, ((Design.Strata) design).size());
    }

    private static List<Candidate> choose(Design design, List<Candidate> all, int size, Random random) {
        if (design instanceof Design.Audit) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, size);
        }
        var chosen = new ArrayList<Candidate>();
        double step = size == 0 ? 0 : all.size() / (double) size;
        double start = random.nextDouble() * step;
        for (int i = 0; i < size; i++) {
            chosen.add(all.get(Math.min(all.size() - 1, (int) Math.floor(start + i * step))));
        }
        return chosen;
    }
}

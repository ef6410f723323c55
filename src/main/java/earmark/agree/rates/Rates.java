package earmark.agree.rates;

import earmark.agree.rates.TrueRate.Method;
import earmark.agree.scores.Criterion;
import earmark.model.InteractionId;
import earmark.sampling.Cell;
import earmark.sampling.Draw;
import earmark.stats.Interval;
import earmark.stats.Wilson;
import earmark.stats.rates.Audit;
import earmark.stats.rates.Rate;
import earmark.stats.rates.StratifiedAudit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes true rates. Thread-safe. */
public final class Rates {
    private static final int FEW = 30;
    private static final String EVERYTHING = "all";
    private static final String NOT_DRAWN =
            "holds only if the scored interactions are a random sample: none of them was drawn by a plan";

    private Rates() {}

    /**
     * The rate of one answer.
     *
     * @param people what most of them say, by interaction
     * @param machine the machine's answer, by interaction; only where it has one
     * @param draws by which the interactions were chosen; those of a marker's audit give its strata
     */
    public static Optional<TrueRate> of(
            Criterion criterion,
            String label,
            Map<InteractionId, String> people,
            Map<InteractionId, String> machine,
            List<Draw> draws) {
        Optional<TrueRate> stratified = draws.stream()
                // a draw of one period says nothing of the others
                .filter(draw -> draw.cells().size() > 1 && draw.period().equals(EVERYTHING))
                .flatMap(draw -> stratified(criterion, label, people, draw).stream())
                .findFirst();
        if (stratified.isPresent() || people.isEmpty()) {
            return stratified;
        }
        int[] seen = new int[4];
        int held = 0;
        for (Map.Entry<InteractionId, String> answer : people.entrySet()) {
            String own = machine.get(answer.getKey());
            held += answer.getValue().equals(label) ? 1 : 0;
            if (own != null) {
                seen[(answer.getValue().equals(label) ? 2 : 0) + (own.equals(label) ? 1 : 0)]++;
            }
        }
        Interval alone = Wilson.of(held, people.size());
        int audited = seen[0] + seen[1] + seen[2] + seen[3];
        int more = (int)
                machine.keySet().stream().filter(id -> !people.containsKey(id)).count();
        int moreYes = (int) machine.entrySet().stream()
                .filter(answer -> !people.containsKey(answer.getKey()))
                .filter(answer -> answer.getValue().equals(label))
                .count();
        boolean drawn = drawn(people, draws);
        if (seen[1] + seen[3] == 0 || seen[0] + seen[2] == 0) {
            return Optional.of(new TrueRate(
                    criterion,
                    label,
                    Method.PEOPLE_ONLY,
                    people.size(),
                    machine.size(),
                    held / (double) people.size(),
                    alone,
                    alone,
                    caution(people.size(), drawn)));
        }
        Rate rate = new Audit(seen[3], seen[2], seen[1], seen[0], more, moreYes).postStratified();
        return Optional.of(new TrueRate(
                criterion,
                label,
                Method.POST_STRATIFIED,
                audited,
                machine.size(),
                rate.value(),
                inside(rate),
                alone,
                caution(audited, drawn)));
    }

    /** By a draw's strata, where at least two of each were scored and all of them have been looked at. */
    private static Optional<TrueRate> stratified(
            Criterion criterion, String label, Map<InteractionId, String> people, Draw draw) {
        Map<String, int[]> counts = new HashMap<>();
        draw.drawn().stream()
                .filter(each -> people.containsKey(each.interaction()))
                .forEach(each -> {
                    int[] count = counts.computeIfAbsent(each.cell(), key -> new int[2]);
                    count[0]++;
                    count[1] += label.equals(people.get(each.interaction())) ? 1 : 0;
                });
        var strata = new ArrayList<StratifiedAudit.Stratum>();
        int audited = 0;
        int held = 0;
        for (Cell cell : draw.cells()) {
            int[] count = counts.getOrDefault(cell.name(), new int[2]);
            if (cell.population() > 0) {
                if (count[0] < 2) {
                    return Optional.empty();
                }
                strata.add(new StratifiedAudit.Stratum(cell.population(), count[0], count[1]));
                audited += count[0];
                held += count[1];
            }
        }
        Rate rate = new StratifiedAudit(strata).rate();
        return Optional.of(new TrueRate(
                criterion,
                label,
                Method.STRATIFIED,
                audited,
                draw.cells().stream().mapToInt(Cell::population).sum(),
                rate.value(),
                inside(rate),
                Wilson.of(held, audited),
                audited < draw.drawn().size()
                        ? audited + " of " + draw.drawn().size() + " drawn interactions are scored so far"
                        : caution(audited, true)));
    }

    private static boolean drawn(Map<InteractionId, String> people, List<Draw> draws) {
        return people.keySet().stream()
                .allMatch(id -> draws.stream()
                        .anyMatch(draw -> draw.drawn().stream()
                                .anyMatch(each -> each.interaction().equals(id))));
    }

    private static String caution(int audited, boolean drawn) {
        String few = audited < FEW ? audited + " audited interactions are few" : "";
        return drawn ? few : few.isEmpty() ? NOT_DRAWN : few + "; " + NOT_DRAWN;
    }

    private static Interval inside(Rate rate) {
        return new Interval(Math.max(0, rate.low()), Math.min(1, rate.high()));
    }
}

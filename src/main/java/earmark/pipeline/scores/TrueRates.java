package earmark.pipeline.scores;

import earmark.agree.rates.Rates;
import earmark.agree.rates.TrueRate;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.Majority;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import earmark.sampling.Draw;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.store.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rates on everything that is kept. Use from one thread. */
public final class TrueRates {
    private final Store store;
    private final CrossChecking checking;

    /** Over a home. */
    public TrueRates(Store store, CrossChecking checking) {
        this.store = store;
        this.checking = checking;
    }

    /**
     * The rate of each question's best answer.
     *
     * @param scores whose, of which forms
     * @param interactions of which interactions
     */
    public List<TrueRate> of(EvaluationFilter scores, Filter interactions) {
        List<InteractionId> all = store.list(interactions, Integer.MAX_VALUE).stream()
                .map(Summary::id)
                .toList();
        List<Draw> draws = store.sampling().plans().stream()
                .flatMap(plan -> store.sampling().draws(plan.name()).stream())
                .toList();
        Map<InteractionId, List<Verdict>> verdicts = new LinkedHashMap<>();
        all.forEach(id -> verdicts.put(id, store.verdicts(id)));
        var rates = new ArrayList<TrueRate>();
        checking.ballots(scores).forEach((criterion, ballots) -> {
            if (!criterion.labels().isEmpty()) {
                String label = criterion.labels().get(criterion.labels().size() - 1);
                Rates.of(criterion, label, people(ballots, verdicts), machine(criterion, ballots, verdicts), draws)
                        .ifPresent(rates::add);
            }
        });
        return List.copyOf(rates);
    }

    private static Map<InteractionId, String> people(List<Ballot> ballots, Map<InteractionId, List<Verdict>> kept) {
        Map<InteractionId, List<Ballot>> byInteraction = new LinkedHashMap<>();
        ballots.stream()
                .filter(ballot -> !ballot.isMachine() && !ballot.assisted() && kept.containsKey(ballot.interaction()))
                .forEach(ballot -> byInteraction
                        .computeIfAbsent(ballot.interaction(), key -> new ArrayList<>())
                        .add(ballot));
        Map<InteractionId, String> people = new LinkedHashMap<>();
        byInteraction.forEach((id, theirs) -> Majority.of(theirs).ifPresent(label -> people.put(id, label)));
        return people;
    }

    private Map<InteractionId, String> machine(
            Criterion criterion, List<Ballot> ballots, Map<InteractionId, List<Verdict>> verdicts) {
        Map<InteractionId, String> machine = new LinkedHashMap<>();
        verdicts.forEach((id, all) -> checking.machine(criterion, ballots, id, all)
                .flatMap(Ballot::label)
                .ifPresent(label -> machine.put(id, label)));
        return machine;
    }
}

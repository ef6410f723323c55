package earmark.pipeline.scores;

import earmark.agree.scores.Ballot;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.Majority;
import earmark.agree.tuning.Case;
import earmark.agree.tuning.Suggestion;
import earmark.agree.tuning.Tuning;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.score.Automation;
import earmark.store.EvaluationFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Thinks up changes of markers from what people scored otherwise. Use from one thread. */
public final class TuningRun {
    private final CrossChecking checking;
    private final MarkerPack pack;

    /** Over a home. */
    public TuningRun(CrossChecking checking, MarkerCatalog markers) {
        this.checking = checking;
        pack = new MarkerPack(markers);
    }

    /** Suggestions by question; none for questions without a written marker. */
    public Map<Criterion, List<Suggestion>> suggestions(EvaluationFilter filter, Predicate<Criterion> questions) {
        return suggestions(filter, Map.of(), questions);
    }

    /**
     * Suggestions as they would have been made before a round of scores, each with what came of it in that round.
     *
     * @param round when the round began
     */
    public Map<Criterion, List<Suggestion>> suggestions(
            EvaluationFilter filter, Instant round, Predicate<Criterion> questions) {
        Map<String, List<Ballot>> next = new LinkedHashMap<>();
        checking.ballots(filter.between(round, null))
                .forEach((criterion, ballots) -> next.put(criterion.toString(), ballots));
        return suggestions(filter.between(null, round), next, questions);
    }

    private Map<Criterion, List<Suggestion>> suggestions(
            EvaluationFilter filter, Map<String, List<Ballot>> next, Predicate<Criterion> questions) {
        Map<Criterion, List<Suggestion>> all = new LinkedHashMap<>();
        checking.ballots(filter).forEach((criterion, ballots) -> {
            Automation automation = criterion.automation();
            if (questions.test(criterion) && automation != null) {
                List<Case> known = cases(automation, ballots);
                Set<InteractionId> seen =
                        ballots.stream().map(Ballot::interaction).collect(Collectors.toSet());
                List<Case> later = cases(automation, next.getOrDefault(criterion.toString(), List.of())).stream()
                        .filter(each -> !seen.contains(each.id()))
                        .toList();
                pack.catalog()
                        .marker(automation.rule().id())
                        .ifPresent(marker -> all.put(
                                criterion, new Tuning(marker, pack.explainer(marker), known, later).suggestions()));
            }
        });
        return all;
    }

    private List<Case> cases(Automation automation, List<Ballot> ballots) {
        Map<InteractionId, List<Ballot>> byInteraction = new LinkedHashMap<>();
        ballots.forEach(ballot -> byInteraction
                .computeIfAbsent(ballot.interaction(), key -> new ArrayList<>())
                .add(ballot));
        var cases = new ArrayList<Case>();
        byInteraction.forEach((id, here) -> {
            Optional<String> people = Majority.of(here.stream()
                    .filter(ballot -> !ballot.isMachine() && !ballot.assisted())
                    .toList());
            Optional<Ballot> machine = here.stream()
                    .filter(ballot -> ballot.isMachine() && ballot.said() == Ballot.Said.ANSWER)
                    .findFirst();
            if (people.isPresent() && machine.isPresent()) {
                boolean wanted = !people.get().equals(automation.whenAbsent());
                boolean found = machine.get().label().equals(automation.whenPresent());
                checking.analysis(id)
                        .ifPresent(analysis -> cases.add(new Case(machine.get().reference(), analysis, wanted, found)));
            }
        });
        return cases;
    }
}

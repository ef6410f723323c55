package earmark.pipeline.scores;

import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.pipeline.MarkerPack;
import earmark.sampling.Candidate;
import earmark.sampling.Candidate.Sight;
import earmark.sampling.Design;
import earmark.sampling.Draw;
import earmark.sampling.Every;
import earmark.sampling.Period;
import earmark.sampling.Plan;
import earmark.sampling.Sampler;
import earmark.sampling.Schedule;
import earmark.score.Evaluation;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.store.Summary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws by kept plans from what is kept, and says whether they were kept. Use from one thread. */
public final class SamplingRun {
    private final Store store;
    private final MarkerPack pack;
    private final Clock clock;

    /** Over a home. */
    public SamplingRun(Store store, MarkerCatalog markers, Clock clock) {
        this.store = store;
        pack = new MarkerPack(markers);
        this.clock = clock;
    }

    /**
     * Draws, or gives what was drawn for that period before.
     *
     * @throws EarmarkException when nothing lies in the period, or the plan's marker is gone
     */
    public Draw draw(Plan plan, Period period) {
        Optional<Draw> before = store.sampling().draws(plan.name()).stream()
                .filter(draw -> draw.period().equals(period.label()))
                .findFirst();
        return before.orElseGet(() -> {
            List<Candidate> candidates = candidates(plan, period);
            if (candidates.isEmpty()) {
                throw new EarmarkException(
                        period.label(), "nothing is kept of this period", "earmark list shows what there is");
            }
            return store.sampling().keep(Sampler.draw(plan, period, candidates, clock.instant()));
        });
    }

    /** The newest period of a plan that is over. */
    public Period lastOver(Plan plan) {
        Period now = plan.every().of(clock.instant());
        return plan.every() == Every.ONCE ? now : plan.every().of(now.from().minusMillis(1));
    }

    private List<Candidate> candidates(Plan plan, Period period) {
        Filter filter = plan.every() == Every.ONCE ? Filter.ALL : Filter.ALL.between(period.from(), period.until());
        return store.list(filter, Integer.MAX_VALUE).stream()
                .map(summary -> candidate(plan, summary))
                .toList();
    }

    private Candidate candidate(Plan plan, Summary summary) {
        var facts = new HashMap<>(summary.facts());
        facts.putIfAbsent("medium", summary.medium().name().toLowerCase(java.util.Locale.ROOT));
        return new Candidate(
                summary.id(),
                summary.startedAt(),
                facts,
                plan.design() instanceof Design.Audit audit ? sight(audit, summary.id()) : Sight.UNFLAGGED);
    }

    private Sight sight(Design.Audit audit, InteractionId id) {
        Marker marker = pack.catalog()
                .marker(audit.marker())
                .orElseThrow(() -> new EarmarkException(
                        audit.marker(), "there is no such marker", "earmark markers list shows what there is"));
        Optional<Outcome> outcome = store.verdicts(id).stream()
                .filter(verdict -> verdict.marker().id().equals(audit.marker()))
                .map(verdict -> verdict.outcome())
                .findFirst();
        if (outcome.filter(Outcome.Present.class::isInstance).isPresent()) {
            return Sight.FLAGGED;
        }
        boolean undetermined =
                outcome.filter(Outcome.Undetermined.class::isInstance).isPresent();
        return undetermined || isNear(marker, id) ? Sight.NEAR_MISS : Sight.UNFLAGGED;
    }

    /** Whether one constraint alone kept words from being found. */
    private boolean isNear(Marker marker, InteractionId id) {
        return store.find(id)
                .map(interaction ->
                        pack.explainer(marker).explain(MarkerPack.analyzer().analyze(interaction)))
                .filter(explained -> explained.misses().stream()
                        .anyMatch(miss -> miss.stoppedBy().size() == 1))
                .isPresent();
    }

    /** Whether a plan was kept, period by period. */
    public List<Schedule> status(Plan plan) {
        Map<InteractionId, List<Schedule.Given>> scored = new HashMap<>();
        for (Evaluation evaluation : store.scorecards().evaluations(EvaluationFilter.ALL)) {
            InteractionId interaction = evaluation.interaction();
            if (interaction != null && earmark.agree.scores.BallotBox.counts(evaluation)) {
                scored.computeIfAbsent(interaction, key -> new ArrayList<>())
                        .add(new Schedule.Given(evaluation.assessor(), evaluation.submitted()));
            }
        }
        return Schedule.of(plan, store.sampling().draws(plan.name()), scored, clock.instant());
    }
}

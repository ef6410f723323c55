package earmark.pipeline.evidence;

import earmark.clips.Clip;
import earmark.clips.ClipPlan;
import earmark.evidence.EvidenceCase;
import earmark.evidence.EvidencePack;
import earmark.evidence.ScoredHistory;
import earmark.feedback.Appeal;
import earmark.model.Correction;
import earmark.model.EarmarkException;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.score.Answer;
import earmark.score.Automation;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Observed;
import earmark.store.EvaluationFilter;
import earmark.store.KeptSource;
import earmark.store.Resolved;
import earmark.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what an evidence pack holds, and no more than was asked for: of an evaluation, or an appeal, only the places its
 * answers and the markers of its form rest on; of an interaction all that was said in it. Thread-safe.
 */
public final class EvidenceGathering {
    private static final ClipPlan PLAN = new ClipPlan(4_000, 6_000, 120_000);
    private static final Set<EvaluationState> NOT_HANDED_IN =
            EnumSet.of(EvaluationState.PROPOSED, EvaluationState.DRAFT, EvaluationState.WITHDRAWN);

    private final Store store;

    /** Over a home. */
    public EvidenceGathering(Store store) {
        this.store = store;
    }

    /**
     * About one thing.
     *
     * @param name an evaluation, an appeal, or what {@link Store#resolve} takes for an interaction
     * @throws EarmarkException when nothing, or more than one thing, is called so
     */
    public EvidencePack of(String name) {
        store.scorecards().match();
        Optional<Appeal> appeal = store.feedback().appeal(name);
        Optional<Evaluation> evaluation =
                store.scorecards().evaluation(appeal.map(Appeal::evaluation).orElse(name));
        if (evaluation.isPresent()) {
            return new EvidencePack(
                    (appeal.isPresent() ? "Appeal " : "Evaluation ") + name, false, cases(List.of(evaluation.get())));
        }
        Resolved resolved = store.resolve(name);
        if (resolved instanceof Resolved.One one) {
            List<Evaluation> scored = handedIn(EvaluationFilter.ALL.of(one.id()));
            return new EvidencePack("Interaction " + name, false, List.of(of(one.id(), name, scored, true)));
        }
        throw new EarmarkException(
                name,
                resolved instanceof Resolved.None
                        ? "no evaluation, appeal or interaction is called so"
                        : "more than one interaction is called so",
                "earmark score list, earmark appeal list and earmark list show what there is");
    }

    /**
     * About an agent's work: the live scores that people handed in.
     *
     * @param agent name as it stands in the scores
     * @param from handed in at or after this moment; null for any
     * @param until handed in before this moment; null for any
     * @throws EarmarkException when there is no such score
     */
    public EvidencePack about(String agent, @Nullable Instant from, @Nullable Instant until) {
        store.scorecards().match();
        List<Evaluation> scored = handedIn(EvaluationFilter.ALL.about(agent).between(from, until));
        if (scored.isEmpty()) {
            throw new EarmarkException(
                    agent,
                    "nobody has handed in a score of this agent in that time",
                    "earmark score list shows agents as they stand in the scores");
        }
        return new EvidencePack("Agent " + agent, false, cases(scored));
    }

    private List<Evaluation> handedIn(EvaluationFilter filter) {
        return store.scorecards().evaluations(filter.ofKind(EvaluationKind.LIVE)).stream()
                .filter(evaluation -> !NOT_HANDED_IN.contains(evaluation.state()))
                .toList();
    }

    /** One case an interaction, in the order of the evaluations. */
    private List<EvidenceCase> cases(List<Evaluation> evaluations) {
        Map<String, List<Evaluation>> by = evaluations.stream()
                .collect(Collectors.groupingBy(
                        one -> one.interaction() == null
                                ? "not kept " + one.reference()
                                : one.interaction().value(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return by.values().stream()
                .map(some -> of(some.get(0).interaction(), some.get(0).reference(), some, false))
                .toList();
    }

    private EvidenceCase of(@Nullable InteractionId id, String name, List<Evaluation> evaluations, boolean whole) {
        List<ScoredHistory> scored = evaluations.stream().map(this::history).toList();
        Optional<Interaction> kept = id == null ? Optional.empty() : store.find(id);
        if (kept.isEmpty()) {
            return new EvidenceCase(name, null, false, List.of(), "", "", List.of(), List.of(), scored, List.of());
        }
        Interaction interaction = kept.get();
        List<Verdict> verdicts = store.verdicts(interaction.id()).stream()
                .filter(verdict -> whole || isAskedFor(verdict, scored))
                .toList();
        List<Clip> clips = PLAN.clips(interaction, found(interaction, scored, verdicts));
        Set<Integer> shown = clips.stream()
                .flatMap(clip -> clip.turns().stream())
                .map(Turn::index)
                .collect(Collectors.toSet());
        return new EvidenceCase(
                name,
                interaction,
                whole,
                store.originals().of(interaction.id()).stream()
                        .map(KeptSource::sha256)
                        .toList(),
                store.tagger(interaction.id()).map(its -> its.tagger()).orElse(""),
                store.tagger(interaction.id())
                        .map(its -> its.markerPackSha256())
                        .orElse(""),
                verdicts,
                store.corrections().of(interaction.id()).stream()
                        .filter(one -> whole || one.kind() == Correction.Kind.REREAD || shown.contains(one.turn()))
                        .toList(),
                scored,
                clips);
    }

    private ScoredHistory history(Evaluation evaluation) {
        return new ScoredHistory(
                store.scorecards()
                        .form(evaluation.form())
                        .orElseThrow(() -> new EarmarkException(
                                evaluation.form().toString(),
                                "the form is not kept",
                                "import the evaluation again, with its form")),
                store.scorecards().revisions(evaluation.id()),
                store.feedback().appeals(evaluation.id()));
    }

    private static boolean isAskedFor(Verdict verdict, List<ScoredHistory> scored) {
        return scored.stream()
                .flatMap(one -> one.form().questions().stream())
                .map(question -> question.automation())
                .filter(Objects::nonNull)
                .map(Automation::rule)
                .anyMatch(rule -> rule.id().equals(verdict.marker().id()));
    }

    /** What people and markers pointed to, each place once, in order; also what an earlier revision pointed to. */
    private static List<ClipPlan.Found> found(
            Interaction interaction, List<ScoredHistory> scored, List<Verdict> verdicts) {
        var places = new ArrayList<Place>();
        scored.stream()
                .flatMap(one -> one.revisions().stream())
                .flatMap(revision -> revision.answers().stream())
                .map(Answer::observed)
                .flatMap(List::stream)
                .filter(seen -> seen.kind() == Observed.Kind.FOUND)
                .map(Observed::place)
                .filter(Objects::nonNull)
                .forEach(places::add);
        verdicts.stream()
                .filter(verdict -> verdict.outcome() instanceof Outcome.Present)
                .flatMap(verdict -> ((Outcome.Present) verdict.outcome()).evidence().stream())
                .map(Finding::place)
                .forEach(places::add);
        return places.stream()
                .filter(place -> isIn(interaction, place))
                .distinct()
                .sorted(Comparator.comparingInt(Place::turn)
                        .thenComparingInt(place -> place.at().start()))
                .map(place -> new ClipPlan.Found(place, List.of()))
                .toList();
    }

    /** An interaction may have been read anew since somebody pointed to it. */
    private static boolean isIn(Interaction interaction, Place place) {
        return place.interaction().equals(interaction.id())
                && place.turn() < interaction.turns().size()
                && place.at().end()
                        <= interaction.turns().get(place.turn()).text().length();
    }
}

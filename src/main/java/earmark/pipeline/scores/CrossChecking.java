package earmark.pipeline.scores;

import earmark.agree.causes.Disagreement;
import earmark.agree.causes.Disagreements;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.BallotBox;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.CrossCheck;
import earmark.agree.scores.Links;
import earmark.agree.scores.QuestionCheck;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.propose.Proposer;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import earmark.store.TaggedOutline;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds what is kept of people's scores against what the machine came to. Use from one thread. */
public final class CrossChecking {
    private final Store store;
    private final MarkerCatalog markers;
    private final Map<String, String> links;
    private final Map<FormRef, Optional<Form>> forms = new HashMap<>();
    private final Map<Form, Proposer> proposers = new HashMap<>();
    private final Conditions conditions;

    /**
     * Over a home.
     *
     * @param markers explain what they came to
     * @param links question id to marker id, for questions whose form names no marker
     */
    public CrossChecking(Store store, MarkerCatalog markers, Map<String, String> links) {
        this.store = store;
        this.markers = markers;
        this.links = links;
        conditions = new Conditions(markers);
    }

    /** The answers that count, question by question. */
    public Map<Criterion, List<Ballot>> ballots(EvaluationFilter filter) {
        return new BallotBox(this::form, links).take(store.scorecards().evaluations(filter), this::machine);
    }

    /**
     * Everything.
     *
     * @param filter whose scores, of which forms
     * @param questions which ones
     * @param draws resamples for the intervals
     * @param seed of their random numbers
     * @param chances of having been drawn, by interaction
     */
    public CrossChecked run(
            EvaluationFilter filter,
            Predicate<Criterion> questions,
            int draws,
            long seed,
            Map<InteractionId, Double> chances) {
        var checker = new CrossCheck(chances, draws, seed);
        var explainer =
                new Disagreements(this::form, markers::marker, new MarkerPack(markers)::explainer, this::analysis);
        var checks = new ArrayList<QuestionCheck>();
        var disagreements = new ArrayList<Disagreement>();
        ballots(filter).forEach((criterion, ballots) -> {
            if (questions.test(criterion)) {
                checks.add(checker.of(criterion, ballots));
                disagreements.addAll(explainer.of(criterion, ballots));
            }
        });
        int unmatched = (int) store.scorecards().evaluations(filter).stream()
                .map(Evaluation::interaction)
                .filter(Objects::isNull)
                .count();
        return new CrossChecked(checks, disagreements, unmatched);
    }

    /** What the machine would propose; nothing about what is not kept. */
    public List<Answer> machine(Form form, InteractionId id) {
        return store.find(id)
                .map(interaction ->
                        proposer(form).propose(interaction, store.verdicts(id)).answers())
                .orElse(List.of());
    }

    /**
     * As {@link #machine(Form, InteractionId)} about many, in the order of ids and without what the answers rest on. Words
     * are read only where an answer hangs on them.
     */
    public Map<InteractionId, List<Answer>> machine(Form form, Collection<InteractionId> ids) {
        Map<InteractionId, List<Answer>> machine = new LinkedHashMap<>();
        Set<String> asked = form.questions().stream()
                .map(Question::automation)
                .filter(Objects::nonNull)
                .map(automation -> automation.rule().id())
                .collect(Collectors.toSet());
        Proposer proposer = proposer(form);
        for (TaggedOutline outline : store.outlines().tagged(ids, asked)) {
            InteractionId id = outline.interaction().id();
            List<Answer> answers = proposer.needsWords(outline.verdicts())
                    ? machine(form, id)
                    : proposer.propose(outline.interaction(), outline.verdicts())
                            .answers();
            machine.put(id, answers.stream().map(CrossChecking::bare).toList());
        }
        return machine;
    }

    private static Answer bare(Answer answer) {
        return new Answer(
                answer.question(),
                answer.value(),
                answer.source(),
                answer.origin(),
                answer.confidence(),
                List.of(),
                "",
                "",
                List.of(),
                null);
    }

    /** A kept form, its questions tied to the markers they were linked with. */
    Optional<Form> linked(FormRef ref) {
        return form(ref).map(form -> Links.on(form, links));
    }

    private Proposer proposer(Form form) {
        return proposers.computeIfAbsent(form, its -> new Proposer(its, conditions, Set.of(), Clock.systemUTC()));
    }

    Optional<earmark.model.Analysis> analysis(InteractionId id) {
        return store.find(id).map(MarkerPack.analyzer()::analyze);
    }

    /** A kept form, each read once. */
    public Optional<Form> form(FormRef ref) {
        Function<FormRef, Optional<Form>> read = store.scorecards()::form;
        return forms.computeIfAbsent(ref, read);
    }
}

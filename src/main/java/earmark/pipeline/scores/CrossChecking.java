package earmark.pipeline.scores;

import earmark.agree.causes.Disagreement;
import earmark.agree.causes.Disagreements;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.BallotBox;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.CrossCheck;
import earmark.agree.scores.Machine;
import earmark.agree.scores.QuestionCheck;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.score.AnswerValue;
import earmark.score.Automation;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Holds what is kept of people's scores against what the machine came to. Use from one thread. */
public final class CrossChecking {
    private final Store store;
    private final MarkerCatalog markers;
    private final Map<String, String> links;
    private final Machine machine;
    private final Map<FormRef, Optional<Form>> forms = new HashMap<>();

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
        this.machine = new KeptMachine(store, markers);
    }

    /** The answers that count, question by question. */
    public Map<Criterion, List<Ballot>> ballots(EvaluationFilter filter) {
        return new BallotBox(this::form, links, machine).take(store.scorecards().evaluations(filter), store::verdicts);
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
        var explainer = new Disagreements(this::form, markers::marker, this::analysis);
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
                .filter(java.util.Objects::isNull)
                .count();
        return new CrossChecked(checks, disagreements, unmatched);
    }

    /**
     * What the machine answers to the question that ballots are about.
     *
     * @param criterion the question, with an automation
     * @param ballots answers to it; the form of the first is asked
     * @param id of which interaction
     * @param verdicts what its markers came to
     */
    Optional<AnswerValue> machine(Criterion criterion, List<Ballot> ballots, InteractionId id, List<Verdict> verdicts) {
        Automation automation = criterion.automation();
        Optional<Form> form = ballots.stream().findFirst().flatMap(ballot -> form(ballot.form()));
        Optional<Question> question = form.flatMap(its -> its.question(criterion.question()));
        if (automation == null || question.isEmpty()) {
            return Optional.empty();
        }
        return verdicts.stream()
                .filter(verdict -> automation.accepts(verdict.marker()))
                .findFirst()
                .map(verdict -> machine.answer(form.get(), question.get(), automation, id, verdict));
    }

    Optional<earmark.model.Analysis> analysis(InteractionId id) {
        return store.find(id).map(MarkerPack.analyzer()::analyze);
    }

    /** A kept form, each read once. */
    Optional<Form> form(FormRef ref) {
        Function<FormRef, Optional<Form>> read = store.scorecards()::form;
        return forms.computeIfAbsent(ref, read);
    }
}

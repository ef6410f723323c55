package earmark.agree.scores;

import earmark.model.InteractionId;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Gathers the answers that count: people's of live and audit scores that were handed in, and the machine's to the same
 * questions about the same interactions, from the verdicts of today. Calibration sessions, self-assessments, drafts and
 * what was taken back stay out. Use from one thread.
 */
public final class BallotBox {
    private static final Set<EvaluationKind> KINDS = EnumSet.of(EvaluationKind.LIVE, EvaluationKind.AUDIT);
    private static final Set<EvaluationState> NOT_HANDED_IN =
            EnumSet.of(EvaluationState.PROPOSED, EvaluationState.DRAFT, EvaluationState.WITHDRAWN);

    private final Function<FormRef, Optional<Form>> forms;
    private final Map<String, String> markers;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<Criterion, List<Ballot>> ballots = new LinkedHashMap<>();
    private final Map<FormRef, Set<InteractionId>> answered = new HashMap<>();

    /**
     * An empty one.
     *
     * @param forms finds a kept form
     * @param markers question id to marker id, for questions whose form names none
     */
    public BallotBox(Function<FormRef, Optional<Form>> forms, Map<String, String> markers) {
        this.forms = forms;
        this.markers = Map.copyOf(markers);
    }

    /** Whether an evaluation counts here. */
    public static boolean counts(Evaluation evaluation) {
        return evaluation.interaction() != null
                && KINDS.contains(evaluation.kind())
                && !NOT_HANDED_IN.contains(evaluation.state());
    }

    /**
     * Takes all evaluations of people, and for each interaction they scored the machine's answers.
     *
     * @param evaluations of people and the machine; those that do not count are passed over
     * @param machine its answers to a form about an interaction, as it would propose them; the form's questions name the
     *     markers they are tied to
     */
    public Map<Criterion, List<Ballot>> take(
            List<Evaluation> evaluations, BiFunction<Form, InteractionId, List<Answer>> machine) {
        List<Evaluation> counting = evaluations.stream()
                .filter(BallotBox::counts)
                // of one assessor's several scores of a call the latest counts
                .sorted(Comparator.comparing(
                                (Evaluation evaluation) -> evaluation.submitted(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
        for (Evaluation evaluation : counting) {
            InteractionId interaction = evaluation.interaction();
            Optional<Form> form = forms.apply(evaluation.form()).map(its -> Links.on(its, markers));
            if (interaction != null && form.isPresent()) {
                boolean assisted =
                        evaluation.history().stream().anyMatch(change -> change.state() == EvaluationState.PROPOSED);
                people(evaluation, interaction, form.get(), assisted);
                if (answered.computeIfAbsent(form.get().ref(), ref -> new HashSet<>())
                        .add(interaction)) {
                    machine(evaluation, interaction, form.get(), machine.apply(form.get(), interaction));
                }
            }
        }
        return ballots;
    }

    private void people(Evaluation evaluation, InteractionId interaction, Form form, boolean assisted) {
        for (Question question : form.questions()) {
            evaluation
                    .answer(question.id())
                    .flatMap(answer -> Ballot.of(
                            interaction,
                            evaluation.reference(),
                            evaluation.assessor(),
                            form.ref(),
                            answer,
                            // filled in, or given with the machine's answer on the screen
                            assisted
                                    || answer.source() != AnswerSource.HUMAN
                                    || !answer.origin().isEmpty()))
                    .ifPresent(ballot -> add(criterion(form, question), ballot));
        }
    }

    private void machine(Evaluation evaluation, InteractionId interaction, Form form, List<Answer> answers) {
        for (Answer answer : answers) {
            form.question(answer.question())
                    .flatMap(question -> Ballot.of(
                                    interaction, evaluation.reference(), Evaluation.MACHINE, form.ref(), answer, false)
                            .map(ballot -> Map.entry(criterion(form, question), ballot)))
                    .ifPresent(entry -> add(entry.getKey(), entry.getValue()));
        }
    }

    /** The first answer of a rater stays: evaluations come newest first. */
    private void add(Criterion criterion, Ballot ballot) {
        List<Ballot> all = ballots.computeIfAbsent(criterion, key -> new ArrayList<>());
        boolean known = all.stream()
                .anyMatch(other -> other.interaction().equals(ballot.interaction())
                        && other.rater().equals(ballot.rater()));
        if (!known) {
            all.add(ballot);
        }
    }

    private Criterion criterion(Form form, Question question) {
        return criteria.computeIfAbsent(
                form.ref().id() + "." + question.id(),
                key -> Criterion.of(form.ref().id(), question, question.automation()));
    }
}

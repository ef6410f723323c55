package earmark.agree.scores;

import earmark.model.InteractionId;
import earmark.model.Verdict;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.Automation;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    private final Machine machine;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<Criterion, List<Ballot>> ballots = new LinkedHashMap<>();

    /**
     * An empty one.
     *
     * @param forms finds a kept form
     * @param markers question id to marker id, for questions whose form names none
     * @param machine answers the questions
     */
    public BallotBox(Function<FormRef, Optional<Form>> forms, Map<String, String> markers, Machine machine) {
        this.forms = forms;
        this.markers = Map.copyOf(markers);
        this.machine = machine;
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
     * @param verdicts of an interaction
     */
    public Map<Criterion, List<Ballot>> take(
            List<Evaluation> evaluations, Function<InteractionId, List<Verdict>> verdicts) {
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
            Optional<Form> form = forms.apply(evaluation.form());
            if (interaction != null && form.isPresent()) {
                boolean assisted =
                        evaluation.history().stream().anyMatch(change -> change.state() == EvaluationState.PROPOSED);
                people(evaluation, interaction, form.get(), assisted);
                machine(evaluation, interaction, form.get(), verdicts.apply(interaction));
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

    private void machine(Evaluation evaluation, InteractionId interaction, Form form, List<Verdict> verdicts) {
        for (Question question : form.questions()) {
            Criterion criterion = criterion(form, question);
            Automation automation = criterion.automation();
            if (automation != null) {
                verdicts.stream()
                        .filter(verdict -> automation.accepts(verdict.marker()))
                        .findFirst()
                        .flatMap(verdict -> Ballot.of(
                                interaction,
                                evaluation.reference(),
                                Evaluation.MACHINE,
                                form.ref(),
                                Answer.byPerson(
                                        question.id(),
                                        machine.answer(form, question, automation, interaction, verdict),
                                        ""),
                                false))
                        .ifPresent(ballot -> add(criterion, ballot));
            }
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
                key -> Criterion.of(form.ref().id(), question, automation(question)));
    }

    private @Nullable Automation automation(Question question) {
        Automation own = question.automation();
        String marker = markers.get(question.id());
        return own != null || marker == null
                ? own
                : Links.yesOrNo(question, marker).orElse(null);
    }
}

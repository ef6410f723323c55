package earmark.pipeline.feedback;

import earmark.feedback.Appeal;
import earmark.feedback.AppealCase;
import earmark.feedback.AppealKind;
import earmark.feedback.AppealLaw;
import earmark.feedback.AppealState;
import earmark.feedback.AppealStep;
import earmark.model.EarmarkException;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Observed;
import earmark.score.Question;
import earmark.score.StateChange;
import earmark.score.desk.SaidValue;
import earmark.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where appeals are made and decided. Every step is kept together with what it does to the evaluation. Thread-safe. */
public final class AppealDesk {
    private final Store store;
    private final AppealLaw law;
    private final Clock clock;

    /** A desk under a law. */
    public AppealDesk(Store store, AppealLaw law, Clock clock) {
        this.store = store;
        this.law = law;
        this.clock = clock;
    }

    /**
     * Makes an appeal.
     *
     * @param evaluation id
     * @param question id; empty: the evaluation as a whole
     * @param by who makes it
     * @param why grounds
     * @throws EarmarkException when it may not be made
     */
    public Appeal make(String evaluation, String question, AppealKind kind, String by, String why) {
        Form form = form(evaluation);
        return store.feedback().step(evaluation, kept -> {
            Appeal appeal =
                    law.make(kept.evaluation(), form, kept.appeals(), question, kind, step(AppealState.OPEN, by, why));
            return new AppealCase.Step(
                    appeal, then(kept.evaluation(), EvaluationState.APPEALED, by, appeal.id() + ": " + why));
        });
    }

    /**
     * Takes it up, rejects it or retracts it.
     *
     * @throws EarmarkException when that cannot come next, or the assessor decides about own work
     */
    public Appeal step(String id, AppealState state, String by, String why) {
        String evaluation = appeal(id).evaluation();
        Form form = form(evaluation);
        return store.feedback().step(evaluation, kept -> {
            Evaluation of = kept.evaluation();
            if (state == AppealState.REJECTED) {
                AppealLaw.check(of, of, form, by, false);
                explained(id, why);
            }
            Appeal changed = kept.appeal(id).then(step(state, by, why));
            return new AppealCase.Step(changed, state.isEnd() ? back(kept, of, changed, by) : of);
        });
    }

    /**
     * Grants it: the evaluation is answered anew.
     *
     * @param answers label or number by question
     * @param mayLower whether the total may become lower
     * @throws EarmarkException when an answer is none of the question's, it is not about what was appealed, or the decision
     *     may not stand
     */
    public Appeal uphold(String id, Map<String, String> answers, String by, String why, boolean mayLower) {
        if (answers.isEmpty()) {
            throw new EarmarkException(
                    id, "granted, and nothing is answered anew", "say how the question is answered now");
        }
        explained(id, why);
        Appeal made = appeal(id);
        refuseOthers(made, answers.keySet());
        String evaluation = made.evaluation();
        Form form = form(evaluation);
        return store.feedback().step(evaluation, kept -> {
            Evaluation of = kept.evaluation();
            Evaluation revised = of.with(of.history(), anew(of, form, answers, id, by, why));
            AppealLaw.check(of, revised, form, by, mayLower);
            Appeal changed = kept.appeal(id).then(step(AppealState.UPHELD, by, why));
            return new AppealCase.Step(changed, back(kept, revised, changed, by));
        });
    }

    /** An appeal of one question changes the answer to that one; of the evaluation as a whole to any. */
    private static void refuseOthers(Appeal appeal, Set<String> answered) {
        String question = appeal.question();
        if (question.isEmpty() || answered.equals(Set.of(question))) {
            return;
        }
        throw new EarmarkException(
                appeal.id(),
                answered.contains(question)
                        ? "it is about " + question + ", and other questions are answered too"
                        : "it is about " + question + ", which is not answered",
                "answer " + question + " and nothing else; an appeal of the whole score may change any answer");
    }

    private static List<Answer> anew(
            Evaluation of, Form form, Map<String, String> answers, String id, String by, String why) {
        var anew = new ArrayList<>(of.answers());
        answers.forEach((question, said) -> {
            Question asked = form.question(question)
                    .orElseThrow(() -> new EarmarkException(
                            of.id(), "its form has no question '" + question + "'", "earmark score show names them"));
            // what the old answer rests on is what was argued about; it stays to be heard
            List<Observed> observed = of.answer(question).map(Answer::observed).orElse(List.of());
            anew.removeIf(answer -> answer.question().equals(question));
            anew.add(new Answer(
                    question,
                    SaidValue.of(asked, said),
                    AnswerSource.HUMAN,
                    "",
                    null,
                    observed,
                    "",
                    "appeal " + id + " upheld by " + by + ": " + why,
                    List.of(),
                    null));
        });
        return anew;
    }

    private static void explained(String id, String why) {
        if (why.isBlank()) {
            throw new EarmarkException(id, "decided without a reason", "say why");
        }
    }

    /** To the state before the first open appeal, unless another one is still open. */
    private Evaluation back(AppealCase kept, Evaluation of, Appeal ended, String by) {
        boolean open = kept.appeals().stream()
                .anyMatch(other ->
                        !other.id().equals(ended.id()) && !other.state().isEnd());
        EvaluationState before = of.history().stream()
                .map(StateChange::state)
                .filter(state -> state != EvaluationState.APPEALED)
                .reduce((first, second) -> second)
                .orElse(EvaluationState.SUBMITTED);
        String came = ended.state().name().toLowerCase(Locale.ROOT);
        return open ? of : then(of, before, by, ended.id() + " " + came + "; it is " + before.words() + " as before");
    }

    private Evaluation then(Evaluation of, EvaluationState state, String by, String why) {
        return of.then(new StateChange(clock.instant(), state, by, why));
    }

    private AppealStep step(AppealState state, String by, String why) {
        return new AppealStep(clock.instant(), state, by, why);
    }

    private Form form(String evaluation) {
        FormRef form = store.scorecards()
                .evaluation(evaluation)
                .orElseThrow(() -> EarmarkException.unknown(
                        evaluation, "there is no such evaluation", "earmark score list shows what there is"))
                .form();
        return store.scorecards()
                .form(form)
                .orElseThrow(() -> new EarmarkException(
                        form.toString(), "the form is not kept", "import the evaluation again, with its form"));
    }

    private Appeal appeal(String id) {
        return store.feedback().appeal(id).orElseThrow(() -> unknown(id));
    }

    /** What is said of an appeal that is not there. */
    private static EarmarkException unknown(String appeal) {
        return EarmarkException.unknown(appeal, "there is no such appeal", "earmark appeal list shows what there is");
    }
}

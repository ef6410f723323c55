package earmark.pipeline.feedback;

import earmark.feedback.Appeal;
import earmark.feedback.AppealKind;
import earmark.feedback.AppealLaw;
import earmark.feedback.AppealState;
import earmark.feedback.AppealStep;
import earmark.model.EarmarkException;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.StateChange;
import earmark.score.desk.SaidValue;
import earmark.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

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
        Evaluation of = evaluation(evaluation);
        Appeal appeal = law.make(
                of, form(of), store.feedback().appeals(evaluation), question, kind, step(AppealState.OPEN, by, why));
        store.feedback().keep(appeal, then(of, EvaluationState.APPEALED, by, appeal.id() + ": " + why));
        return appeal;
    }

    /**
     * Takes it up, rejects it or retracts it.
     *
     * @throws EarmarkException when that cannot come next, or the assessor decides about own work
     */
    public Appeal step(String id, AppealState state, String by, String why) {
        Appeal appeal = appeal(id);
        Evaluation of = evaluation(appeal.evaluation());
        if (state == AppealState.REJECTED) {
            AppealLaw.check(of, of, form(of), by, false);
        }
        Appeal changed = appeal.then(step(state, by, why));
        store.feedback().keep(changed, state.isEnd() ? back(of, changed, by) : of);
        return changed;
    }

    /**
     * Grants it: the evaluation is answered anew.
     *
     * @param answers label or number by question
     * @param mayLower whether the total may become lower
     * @throws EarmarkException when an answer is none of the question's, or the decision may not stand
     */
    public Appeal uphold(String id, Map<String, String> answers, String by, String why, boolean mayLower) {
        Appeal appeal = appeal(id);
        Evaluation of = evaluation(appeal.evaluation());
        Form form = form(of);
        if (answers.isEmpty()) {
            throw new EarmarkException(
                    id, "granted, and nothing is answered anew", "say how, for example --answer greeting=yes");
        }
        var anew = new ArrayList<>(of.answers());
        answers.forEach((question, said) -> {
            Question asked = form.question(question)
                    .orElseThrow(() -> new EarmarkException(
                            of.id(), "its form has no question '" + question + "'", "earmark score show names them"));
            anew.removeIf(answer -> answer.question().equals(question));
            anew.add(Answer.byPerson(
                    question, SaidValue.of(asked, said), "appeal " + id + " upheld by " + by + ": " + why));
        });
        Evaluation revised = of.with(of.history(), anew);
        AppealLaw.check(of, revised, form, by, mayLower);
        Appeal changed = appeal.then(step(AppealState.UPHELD, by, why));
        store.feedback().keep(changed, back(revised, changed, by));
        return changed;
    }

    /** To the state before the first open appeal, unless another one is still open. */
    private Evaluation back(Evaluation of, Appeal ended, String by) {
        boolean open = store.feedback().appeals(of.id()).stream()
                .anyMatch(other ->
                        !other.id().equals(ended.id()) && !other.state().isEnd());
        EvaluationState before = of.history().stream()
                .map(StateChange::state)
                .filter(state -> state != EvaluationState.APPEALED)
                .reduce((first, second) -> second)
                .orElse(EvaluationState.SUBMITTED);
        return open ? of : then(of, before, by, ended.id() + " ended");
    }

    private Evaluation then(Evaluation of, EvaluationState state, String by, String why) {
        return of.then(new StateChange(clock.instant(), state, by, why));
    }

    private AppealStep step(AppealState state, String by, String why) {
        return new AppealStep(clock.instant(), state, by, why);
    }

    private Evaluation evaluation(String id) {
        return store.scorecards()
                .evaluation(id)
                .orElseThrow(() -> new EarmarkException(
                        id, "there is no such evaluation", "earmark score list shows what there is"));
    }

    private Form form(Evaluation of) {
        Optional<Form> form = store.scorecards().form(of.form());
        return form.orElseThrow(() -> new EarmarkException(
                of.form().toString(), "the form is not kept", "import the evaluation again, with its form"));
    }

    private Appeal appeal(String id) {
        return store.feedback()
                .appeal(id)
                .orElseThrow(() ->
                        new EarmarkException(id, "there is no such appeal", "earmark appeal list shows what there is"));
    }
}

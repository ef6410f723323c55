package earmark.feedback;

import earmark.model.EarmarkException;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import earmark.stats.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What may be appealed, how long, how often, and what a granted appeal may do. Thread-safe.
 *
 * @param windowDays so many days after it was handed in or released, whichever is later; 1 or more
 * @param most so many appeals an evaluation; 1 or more
 */
public record AppealLaw(int windowDays, int most) {
    /** 45 days and five appeals, as in Genesys Cloud. */
    public static final AppealLaw STANDARD = new AppealLaw(45, 5);

    /** Checks the ranges. */
    public AppealLaw {
        if (windowDays < 1 || most < 1) {
            throw new IllegalArgumentException("window " + windowDays + " days, most " + most);
        }
    }

    /**
     * Makes an appeal.
     *
     * @param evaluation what is appealed
     * @param form its form
     * @param before appeals that were made of it
     * @param question id of the question; empty: the evaluation as a whole
     * @param step who makes it, when and why; its state is {@link AppealState#OPEN}
     * @throws EarmarkException when it may not be made; says why
     */
    public Appeal make(
            Evaluation evaluation, Form form, List<Appeal> before, String question, AppealKind kind, AppealStep step) {
        String id = evaluation.id();
        EvaluationState state = evaluation.state();
        if (state == EvaluationState.PROPOSED || state == EvaluationState.DRAFT || state == EvaluationState.WITHDRAWN) {
            throw new EarmarkException(
                    id, "it is " + words(state) + " and counts for nobody", "appeal what a person has handed in");
        }
        if (!question.isEmpty() && form.question(question).isEmpty()) {
            throw new EarmarkException(
                    id,
                    "its form has no question '" + question + "'",
                    "questions: "
                            + String.join(
                                    ", ",
                                    form.questions().stream().map(q -> q.id()).toList()));
        }
        if (step.why().isBlank()) {
            throw new EarmarkException(
                    id, "an appeal without grounds", "say what is wrong, or how it should be judged");
        }
        Instant end = end(evaluation);
        if (step.at().isAfter(end)) {
            throw new EarmarkException(
                    id, "the time for appeals ended at " + end, "it is " + windowDays + " days; ask a team leader");
        }
        if (before.size() >= most) {
            throw new EarmarkException(
                    id,
                    "it has been appealed " + Counted.of(before.size(), "time"),
                    "no more than " + most + " are allowed");
        }
        if (before.stream()
                .anyMatch(appeal -> !appeal.state().isEnd() && appeal.question().equals(question))) {
            throw new EarmarkException(id, "an appeal of that is open", "wait for its decision, or retract it");
        }
        return new Appeal("ap-" + id + "-" + (before.size() + 1), id, question, kind, List.of(step));
    }

    /**
     * Whether an evaluation can be appealed no more.
     *
     * @param before appeals that were made of it
     */
    public boolean isOver(Evaluation evaluation, List<Appeal> before, Instant now) {
        return before.size() >= most || now.isAfter(end(evaluation));
    }

    /** Until when an evaluation may be appealed; what is put back after an appeal does not begin that time anew. */
    public Instant end(Evaluation evaluation) {
        Instant last = evaluation.taken().stream()
                .filter(change ->
                        change.state() == EvaluationState.SUBMITTED || change.state() == EvaluationState.RELEASED)
                .map(change -> change.at())
                .max(Instant::compareTo)
                .orElseGet(() -> evaluation.history().get(0).at());
        return last.plus(Duration.ofDays(windowDays));
    }

    /**
     * Whether a decision may stand.
     *
     * @param evaluation as it was
     * @param revised as the decision answers it
     * @param by who decides
     * @param mayLower whether the total may become lower
     * @throws EarmarkException when the assessor decides about own work, or the total becomes lower
     */
    public static void check(Evaluation evaluation, Evaluation revised, Form form, String by, boolean mayLower) {
        if (by.equals(evaluation.assessor())) {
            throw new EarmarkException(
                    evaluation.id(), by + " scored it and cannot decide about it", "let somebody else decide");
        }
        Score before = Totals.of(form, evaluation);
        Score after = Totals.of(form, revised);
        Double total = before.total();
        double was = total == null ? before.low() : total;
        double becomes = Objects.requireNonNullElse(after.total(), after.low());
        if (!mayLower && becomes < was - 1e-9) {
            throw new EarmarkException(
                    evaluation.id(),
                    String.format(Locale.ROOT, "the total would fall from %.1f%% to %.1f%%", was * 100, becomes * 100),
                    "an appeal does not lower a score, or nobody would dare to make one; say so expressly if it must");
        }
    }

    /** {@code in review}. */
    static String words(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

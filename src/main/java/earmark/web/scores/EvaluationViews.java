package earmark.web.scores;

import earmark.feedback.Appeal;
import earmark.feedback.AppealLaw;
import earmark.model.InteractionId;
import earmark.score.AnswerKind;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.Section;
import earmark.score.StateChange;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import earmark.web.Right;
import earmark.web.Role;
import earmark.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was handed in, as its pages need it. */
final class EvaluationViews {
    private EvaluationViews() {}

    /** {@code total} is null where the policy gives none; {@code low} and {@code high} then say between what it lies. */
    record Row(
            String id,
            String reference,
            @Nullable InteractionId interaction,
            String agent,
            String assessor,
            String kind,
            String form,
            @Nullable Instant submitted,
            String state,
            @Nullable Double total,
            double low,
            double high,
            int openAppeals) {}

    /**
     * {@code selfScores}: the agent's own of the same, which count nowhere; {@code beside}: of a self-score those of others;
     * {@code may}: what who asks may do with it now.
     */
    record Whole(
            Row row,
            Score score,
            List<Part> sections,
            String comment,
            List<Step> history,
            List<AppealView> appeals,
            List<Row> selfScores,
            List<Row> beside,
            Instant appealUntil,
            List<String> may) {}

    record Part(String id, String title, List<Line> lines) {}

    /** {@code self}: what the agent answered, where there is a self-score. */
    record Line(
            FormView.QuestionView question,
            @Nullable AnswerView answer,
            @Nullable AnswerView self) {}

    record Step(Instant at, String state, String by, String why) {}

    record AppealView(
            String id, String evaluation, String question, String kind, String state, String by, List<Step> steps) {
        static AppealView of(Appeal appeal) {
            return new AppealView(
                    appeal.id(),
                    appeal.evaluation(),
                    appeal.question(),
                    lower(appeal.kind()),
                    lower(appeal.state()),
                    appeal.by(),
                    appeal.history().stream()
                            .map(step -> new Step(step.at(), lower(step.state()), step.by(), step.why()))
                            .toList());
        }
    }

    static Row row(Evaluation evaluation, Form form, List<Appeal> appeals) {
        Score score = Totals.of(form, evaluation);
        return new Row(
                evaluation.id(),
                evaluation.reference(),
                evaluation.interaction(),
                evaluation.agent(),
                evaluation.assessor(),
                lower(evaluation.kind()),
                form.title(),
                evaluation.submitted(),
                lower(evaluation.state()),
                score.total(),
                score.low(),
                score.high(),
                (int) appeals.stream().filter(appeal -> !appeal.state().isEnd()).count());
    }

    static Whole whole(
            Evaluation evaluation,
            Form form,
            List<Appeal> appeals,
            List<Row> selfScores,
            Optional<Evaluation> self,
            List<Row> beside,
            AppealLaw law,
            Viewer viewer,
            Instant now) {
        return new Whole(
                row(evaluation, form, appeals),
                Totals.of(form, evaluation),
                form.sections().stream()
                        .map(section -> part(section, evaluation, self))
                        .toList(),
                evaluation.comment(),
                IntStream.range(0, evaluation.history().size())
                        .mapToObj(step -> step(evaluation, step))
                        .toList(),
                appeals.stream().map(AppealView::of).toList(),
                selfScores,
                beside,
                law.end(evaluation),
                may(evaluation, law.isOver(evaluation, appeals, now), viewer));
    }

    /** After an appeal nobody acknowledged or released anything: what it was put back to is told, and no step of somebody's. */
    private static Step step(Evaluation evaluation, int number) {
        StateChange step = evaluation.history().get(number);
        return new Step(step.at(), evaluation.words(number).replace(' ', '_'), step.by(), step.why());
    }

    private static Part part(Section section, Evaluation evaluation, Optional<Evaluation> self) {
        return new Part(
                section.id(),
                section.title(),
                section.questions().stream()
                        .filter(question -> !(question.kind() instanceof AnswerKind.Text)
                                || evaluation.answer(question.id()).isPresent())
                        .map(question -> new Line(
                                FormView.QuestionView.of(question),
                                evaluation
                                        .answer(question.id())
                                        .map(AnswerView::of)
                                        .orElse(null),
                                self.flatMap(own -> own.answer(question.id()))
                                        .map(AnswerView::of)
                                        .orElse(null)))
                        .toList());
    }

    private static List<String> may(Evaluation evaluation, boolean over, Viewer viewer) {
        var may = new ArrayList<String>();
        EvaluationState state = evaluation.state();
        boolean live = evaluation.kind() == EvaluationKind.LIVE;
        boolean about = !evaluation.agent().isEmpty() && evaluation.agent().equals(viewer.agent());
        boolean leads = viewer.role().may(Right.LEAD) && !about;
        boolean own = evaluation.assessor().equals(viewer.name());
        boolean judges = viewer.role() != Role.AGENT && !about && (leads || own);
        if (judges
                && live
                && !evaluation.agent().isEmpty()
                && can(state, EvaluationState.RELEASED)
                && state != EvaluationState.APPEALED
                && state != EvaluationState.FINAL) {
            may.add("release");
        }
        if (about && state == EvaluationState.RELEASED) {
            may.add("acknowledge");
        }
        if ((about || leads) && live && can(state, EvaluationState.APPEALED) && !over) {
            may.add("appeal");
        }
        if (leads && over && can(state, EvaluationState.FINAL)) {
            may.add("close");
        }
        if (leads && state == EvaluationState.FINAL) {
            may.add("reopen");
        }
        if (judges && can(state, EvaluationState.WITHDRAWN)) {
            may.add("withdraw");
        }
        if (leads && state == EvaluationState.APPEALED && !own) {
            may.add("decide");
        }
        if (leads && !evaluation.agent().isEmpty()) {
            may.add("coach");
        }
        return may;
    }

    private static boolean can(EvaluationState state, EvaluationState next) {
        return state.next().contains(next);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

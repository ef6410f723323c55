package earmark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Observed;
import earmark.score.Remark;
import earmark.score.SampleForms;
import earmark.score.StateChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final Instant DAY = Instant.parse("2026-02-03T00:00:00Z");

    @Test
    void strengthsStandFirstAndWhatWasSaidExpresslyBeforeWhatOnlyEarnedItsPoints() {
        AgentFeedback feedback = AgentFeedback.of(
                "Karen",
                List.of(
                        evaluation("ev1", DAY, List.of(answer("a1", "yes", null), answer("a3", "no", null))),
                        evaluation("ev2", DAY.plusSeconds(60), List.of(answer("b1", "yes", Remark.STRENGTH)))),
                ref -> Optional.of(SampleForms.sevenTotals()),
                (evaluation, answer) -> List.of());
        assertThat(feedback.strengths()).extracting(Point::evaluation).containsExactly("ev2", "ev1");
        assertThat(feedback.development()).extracting(Point::evaluation).containsExactly("ev1");
        assertThat(feedback.notes()).containsExactly("3 points have no place to listen to");
    }

    @Test
    void aPointWithoutAPlaceTakesThatOfTheMachineForTheSameAnswer() {
        var place = new Place(new InteractionId("0".repeat(16)), 0, new TextSpan(0, 3), null);
        var heard = new Observed(Observed.Kind.FOUND, place, null, "hi", 0.9);
        AgentFeedback feedback = AgentFeedback.of(
                "Karen",
                List.of(evaluation("ev1", DAY, List.of(answer("a1", "yes", null)))),
                ref -> Optional.of(SampleForms.sevenTotals()),
                (evaluation, answer) -> List.of(heard));
        assertThat(feedback.strengths().get(0).observed()).containsExactly(heard);
        assertThat(feedback.notes()).containsExactly("nothing to work on is named");
    }

    @Test
    void whatMovedIsSaidWithItsIntervalAndTooFewAreNoFigure() {
        assertThat(new Movement("empathy", new Movement.Count(3, 9), new Movement.Count(9, 20)).words())
                .startsWith("too few to tell: 3 of 9 before");
        var moved = new Movement("empathy", new Movement.Count(10, 40), new Movement.Count(30, 40));
        assertThat(moved.words()).contains("25% (10 of 40) before", "75% (30 of 40) after", "more often than before");
        assertThat(moved.difference().low()).isCloseTo(0.286, within(0.01));
        assertThat(new Movement("empathy", new Movement.Count(20, 40), new Movement.Count(22, 40)).words())
                .contains("cannot be told whether it moved");
    }

    @Test
    void theMonitoringCountsAnswersThatRestOnNothingAndDaysToFeedback() {
        var released = new ArrayList<>(evaluation("ev1", DAY, List.of()).history());
        released.add(new StateChange(DAY.plusSeconds(3 * 86_400), EvaluationState.RELEASED, "Priya", ""));
        Evaluation one = evaluation("ev1", DAY, List.of())
                .with(released, List.of(answer("a1", "yes", null), answer("a3", "no", Remark.DEVELOPMENT)));
        Evaluation two = evaluation(
                "ev2", DAY, List.of(Answer.byPerson("a1", new AnswerValue.Chosen("yes"), "greeted by name")));
        Monitoring monitoring = Monitoring.of(
                List.of(one, two),
                List.of(
                        appeal("ap-1", AppealState.UPHELD),
                        appeal("ap-2", AppealState.REJECTED),
                        appeal("ap-3", AppealState.OPEN)));
        assertThat(monitoring.answers()).isEqualTo(3);
        assertThat(monitoring.unevidenced()).isEqualTo(2);
        assertThat(monitoring.development()).isEqualTo(1);
        assertThat(monitoring.medianDays()).isEqualTo(3);
        assertThat(monitoring.unreleased()).isEqualTo(1);
        assertThat(monitoring.appeals()).isEqualTo(2);
        assertThat(monitoring.upheld()).isEqualTo(1);
        assertThat(monitoring.openAppeals()).isEqualTo(1);
    }

    @Test
    void coverageIsCountedByEveryDimension() {
        List<Coverage> coverage = Coverage.of(List.of(
                new Covered(Map.of("agent", "a", "channel", "call"), true),
                new Covered(Map.of("agent", "a", "channel", "chat"), false),
                new Covered(Map.of("agent", "b", "channel", "call"), false)));
        assertThat(coverage)
                .containsExactly(
                        new Coverage("agent", "a", 2, 1),
                        new Coverage("agent", "b", 1, 0),
                        new Coverage("channel", "call", 2, 1),
                        new Coverage("channel", "chat", 1, 0));
    }

    private static Appeal appeal(String id, AppealState state) {
        return new Appeal(id, "ev1", "", AppealKind.ERROR, List.of(new AppealStep(DAY, state, "Karen", "because")));
    }

    private static Answer answer(String question, String label, @Nullable Remark remark) {
        return new Answer(
                question,
                new AnswerValue.Chosen(label),
                AnswerSource.HUMAN,
                "",
                null,
                List.of(),
                "",
                "",
                List.of(),
                remark);
    }

    private static Evaluation evaluation(String id, Instant submitted, List<Answer> answers) {
        return new Evaluation(
                id,
                "call " + id,
                null,
                "Karen",
                "Priya",
                EvaluationKind.LIVE,
                "",
                SampleForms.sevenTotals().ref(),
                null,
                submitted,
                List.of(new StateChange(submitted, EvaluationState.SUBMITTED, "Priya", "")),
                answers,
                null,
                "",
                Map.of(),
                "test");
    }
}

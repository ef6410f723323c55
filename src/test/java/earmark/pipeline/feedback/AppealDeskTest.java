package earmark.pipeline.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.feedback.Appeal;
import earmark.feedback.AppealKind;
import earmark.feedback.AppealLaw;
import earmark.feedback.AppealState;
import earmark.model.EarmarkException;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Observed;
import earmark.score.SampleForms;
import earmark.score.StateChange;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppealDeskTest {
    private static final Instant DAY = Instant.parse("2026-02-03T00:00:00Z");

    @TempDir
    private Path folder;

    private Store store;
    private AppealDesk desk;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), at(DAY));
        store.scorecards().keep(SampleForms.sevenTotals());
        store.scorecards().keep(evaluation());
        desk = desk(DAY.plus(Duration.ofDays(3)));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private AppealDesk desk(Instant now) {
        return new AppealDesk(store, AppealLaw.STANDARD, at(now));
    }

    private static Evaluation evaluation() {
        return new Evaluation(
                "ev1",
                "call 1",
                null,
                "Karen",
                "Priya",
                EvaluationKind.LIVE,
                "",
                SampleForms.sevenTotals().ref(),
                null,
                DAY,
                List.of(new StateChange(DAY, EvaluationState.SUBMITTED, "Priya", "")),
                List.of(
                        Answer.byPerson("a1", new AnswerValue.Chosen("yes"), ""),
                        new Answer(
                                "a3",
                                new AnswerValue.Chosen("no"),
                                AnswerSource.HUMAN,
                                "",
                                null,
                                List.of(Observed.written("well then")),
                                "short",
                                "",
                                List.of(),
                                null),
                        Answer.byPerson("b1", new AnswerValue.Chosen("yes"), "")),
                null,
                "",
                Map.of(),
                "test");
    }

    @Test
    void aGrantedAppealAnswersAnewAndKeepsWhatStoodThereBefore() {
        Appeal appeal = desk.make("ev1", "a3", AppealKind.ERROR, "Karen", "said at 1:12");
        assertThat(state()).isEqualTo(EvaluationState.APPEALED);
        desk.step(appeal.id(), AppealState.IN_REVIEW, "Lead", "");
        desk.uphold(appeal.id(), Map.of("a3", "yes"), "Lead", "heard it", false);
        Evaluation now = store.scorecards().evaluation("ev1").orElseThrow();
        assertThat(now.answer("a3").orElseThrow().value()).isEqualTo(new AnswerValue.Chosen("yes"));
        assertThat(now.answer("a3").orElseThrow().observed())
                .as("what was argued about can still be heard")
                .containsExactly(Observed.written("well then"));
        assertThat(now.state()).isEqualTo(EvaluationState.SUBMITTED);
        assertThat(store.scorecards()
                        .revisions("ev1")
                        .get(0)
                        .answer("a3")
                        .orElseThrow()
                        .value())
                .isEqualTo(new AnswerValue.Chosen("no"));
        assertThat(store.feedback().appeal(appeal.id()).orElseThrow().state()).isEqualTo(AppealState.UPHELD);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void anAppealDoesNotLowerAScoreUnlessThatIsSaidExpressly() {
        Appeal appeal = desk.make("ev1", "", AppealKind.JUDGEMENT, "Karen", "too hard");
        assertThatThrownBy(() -> desk.uphold(appeal.id(), Map.of("a1", "no"), "Lead", "was not there", false))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("would fall from");
        assertThat(state()).isEqualTo(EvaluationState.APPEALED);
        desk.uphold(appeal.id(), Map.of("a1", "no"), "Lead", "was not there", true);
        assertThat(store.scorecards()
                        .evaluation("ev1")
                        .orElseThrow()
                        .answer("a1")
                        .orElseThrow()
                        .value())
                .isEqualTo(new AnswerValue.Chosen("no"));
    }

    @Test
    void anAppealOfOneQuestionIsGrantedByAnsweringThatOneAndNoOther() {
        Appeal appeal = desk.make("ev1", "a3", AppealKind.ERROR, "Karen", "said at 1:12");
        assertThatThrownBy(() -> desk.uphold(appeal.id(), Map.of("a1", "no"), "Lead", "so it is", true))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContainingAll("about a3", "not answered");
        assertThatThrownBy(() -> desk.uphold(appeal.id(), Map.of("a3", "yes", "a1", "no"), "Lead", "so it is", true))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContainingAll("about a3", "other questions");
        assertThat(state()).isEqualTo(EvaluationState.APPEALED);
    }

    @Test
    void whoeverScoredDoesNotDecide() {
        Appeal appeal = desk.make("ev1", "a3", AppealKind.ERROR, "Karen", "said at 1:12");
        assertThatThrownBy(() -> desk.step(appeal.id(), AppealState.REJECTED, "Priya", "no"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("cannot decide");
        assertThatThrownBy(() -> desk.uphold(appeal.id(), Map.of("a3", "yes"), "Priya", "yes", false))
                .isInstanceOf(EarmarkException.class);
    }

    @Test
    void afterTheWindowAndAfterFiveAppealsNoneCanBeMade() {
        assertThatThrownBy(
                        () -> desk(DAY.plus(Duration.ofDays(46))).make("ev1", "a3", AppealKind.ERROR, "Karen", "said"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("ended at");
        for (int i = 0; i < 5; i++) {
            Appeal appeal = desk.make("ev1", "a3", AppealKind.ERROR, "Karen", "said");
            desk.step(appeal.id(), AppealState.RETRACTED, "Karen", "");
        }
        assertThatThrownBy(() -> desk.make("ev1", "a3", AppealKind.ERROR, "Karen", "said"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("appealed 5 times");
    }

    @Test
    void aSecondAppealOfTheSameAndAnEndedOneAreRefusedWithWhatToDo() {
        Appeal appeal = desk.make("ev1", "a3", AppealKind.ERROR, "Karen", "said");
        assertThatThrownBy(() -> desk.make("ev1", "a3", AppealKind.ERROR, "Karen", "said"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("is open");
        desk.step(appeal.id(), AppealState.RETRACTED, "Karen", "");
        assertThat(state()).isEqualTo(EvaluationState.SUBMITTED);
        assertThatThrownBy(() -> desk.step(appeal.id(), AppealState.IN_REVIEW, "Lead", ""))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("retracted");
        assertThatThrownBy(() -> desk.make("ev1", "zz", AppealKind.ERROR, "Karen", "said"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no question 'zz'");
        assertThatThrownBy(() -> desk.uphold("ap-nope", Map.of("a3", "yes"), "Lead", "x", false))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no such appeal");
    }

    private EvaluationState state() {
        return store.scorecards().evaluation("ev1").orElseThrow().state();
    }
}

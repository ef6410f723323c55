package earmark.pipeline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.agree.scores.BallotBox;
import earmark.feedback.Appeal;
import earmark.feedback.AppealKind;
import earmark.feedback.AppealLaw;
import earmark.feedback.AppealState;
import earmark.pipeline.feedback.AppealDesk;
import earmark.report.SelfScoreText;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.StateChange;
import earmark.score.desk.Change;
import earmark.score.desk.Given;
import earmark.score.desk.Opening;
import earmark.score.desk.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationDeskTest {
    @TempDir
    private Path folder;

    private DeskHome home;
    private EvaluationDesk desk;
    private String id;

    @BeforeEach
    void open() throws IOException {
        home = new DeskHome(folder.resolve("home"));
        desk = new EvaluationDesk(home.store, AppealLaw.STANDARD, home.clock);
        id = scored(EvaluationKind.LIVE);
    }

    @AfterEach
    void close() throws IOException {
        assertThat(home.store.check()).isEmpty();
        home.close();
    }

    private String scored(EvaluationKind kind) {
        ScoringDesk scoring = home.desk();
        Sheet sheet = scoring.open(Opening.live(home.chat(1), "Priya").as(kind, ""));
        sheet = scoring.save(
                        sheet.draft().id(),
                        1,
                        Change.of(
                                Given.of("tone", new AnswerValue.Chosen("no")),
                                Given.of("sorry", new AnswerValue.Chosen("yes"))),
                        "Priya")
                .sheet();
        return scoring.submit(sheet.draft().id(), sheet.draft().revision(), "Priya");
    }

    @Test
    void everyStepIsDatedAndNamed() {
        assertThat(desk.forAgent("Karen")).isEmpty();
        home.clock.turn(Duration.ofDays(1));
        desk.release(id, "Lead", "well done");
        assertThat(desk.forAgent("Karen")).hasSize(1);
        home.clock.turn(Duration.ofDays(1));
        desk.acknowledge(id, "Karen", "");
        Instant read = home.clock.instant();
        assertThatThrownBy(() -> desk.close(id, "Lead", "")).hasMessageContaining("may appeal until");
        home.clock.turn(Duration.ofDays(45));
        Evaluation closed = desk.close(id, "Lead", "talked about it");
        assertThat(closed.history())
                .extracting(StateChange::state)
                .containsExactly(
                        EvaluationState.DRAFT,
                        EvaluationState.SUBMITTED,
                        EvaluationState.RELEASED,
                        EvaluationState.ACKNOWLEDGED,
                        EvaluationState.FINAL);
        assertThat(closed.history().get(3)).isEqualTo(new StateChange(read, EvaluationState.ACKNOWLEDGED, "Karen", ""));
        assertThat(home.store.scorecards().revisions(id)).hasSize(4);
    }

    @Test
    void stepsOutOfTurnAndByTheWrongPersonAreRefusedAndChangeNothing() {
        assertThatThrownBy(() -> desk.acknowledge(id, "Karen", "")).hasMessageContaining("it is submitted");
        assertThatThrownBy(() -> desk.release(id, "Karen", "")).hasMessageContaining("is the agent");
        assertThatThrownBy(() -> desk.release(id, "earmark", "")).hasMessageContaining("name the person");
        assertThatThrownBy(() -> desk.close(id, "Lead", "")).hasMessageContaining("cannot become final");
        assertThatThrownBy(() -> desk.withdraw(id, "Priya", " ")).hasMessageContaining("say why");
        desk.release(id, "Lead", "");
        assertThatThrownBy(() -> desk.release(id, "Lead", "")).hasMessageContaining("it is released");
        assertThatThrownBy(() -> desk.acknowledge(id, "Priya", "")).hasMessageContaining("about Karen");
        assertThatThrownBy(() -> desk.close(id, "Lead", "")).hasMessageContaining("may appeal until");
        home.clock.turn(Duration.ofDays(46));
        assertThat(desk.close(id, "Lead", "").state()).isEqualTo(EvaluationState.FINAL);
        assertThatThrownBy(() -> desk.withdraw(id, "Lead", "why")).hasMessageContaining("it can become released");
        assertThatThrownBy(() -> desk.release("ev0", "Lead", "")).hasMessageContaining("no such evaluation");
    }

    @Test
    void whatWasClosedIsOpenedAgainOnlyForAReasonAndThenCanBeAppealed() {
        assertThatThrownBy(() -> desk.reopen(id, "Lead", "new facts")).hasMessageContaining("not closed");
        desk.release(id, "Lead", "");
        desk.acknowledge(id, "Karen", "");
        home.clock.turn(Duration.ofDays(100));
        desk.close(id, "Lead", "");
        assertThatThrownBy(() -> desk.reopen(id, "Lead", " ")).hasMessageContaining("say why");
        assertThatThrownBy(() -> desk.reopen(id, "Karen", "unfair")).hasMessageContaining("is the agent");
        assertThatThrownBy(() -> desk.release(id, "Lead", "")).hasMessageContaining("open it again");
        Evaluation open = desk.reopen(id, "Lead", "new facts");
        assertThat(open.history().subList(4, 6))
                .extracting(StateChange::state)
                .containsExactly(EvaluationState.FINAL, EvaluationState.RELEASED);
        assertThat(open.history().get(5).why()).isEqualTo("new facts");
        var appeals = new AppealDesk(home.store, AppealLaw.STANDARD, home.clock);
        assertThat(appeals.make(id, "tone", AppealKind.JUDGEMENT, "Karen", "I was calm")
                        .evaluation())
                .isEqualTo(id);
    }

    @Test
    void whoWasShownAScoreOfOwnWorkScoresItNoMoreAndWhoScoresItIsShownNone() {
        ScoringDesk scoring = home.desk();
        Evaluation live = home.store.scorecards().evaluation(id).orElseThrow();
        Opening own = Opening.live(Objects.requireNonNull(live.interaction()), "Karen")
                .as(EvaluationKind.SELF, "");
        Sheet sheet = scoring.open(own);
        desk.release(id, "Lead", "");
        assertThat(desk.forAgent("Karen")).isEmpty();
        scoring.discard(sheet.draft().id(), "Karen");
        assertThat(desk.forAgent("Karen")).extracting(Evaluation::id).containsExactly(id);
        assertThatThrownBy(() -> scoring.open(own)).hasMessageContaining("was released to Karen");
    }

    @Test
    void aSelfScoreStandsBesideTheLiveOneAndCountsNowhere() {
        ScoringDesk scoring = home.desk();
        Evaluation live = home.store.scorecards().evaluation(id).orElseThrow();
        Sheet sheet = scoring.open(Opening.live(Objects.requireNonNull(live.interaction()), "Karen")
                .as(EvaluationKind.SELF, ""));
        sheet = scoring.save(
                        sheet.draft().id(),
                        1,
                        Change.of(
                                Given.of("tone", new AnswerValue.Chosen("yes")),
                                Given.of("sorry", new AnswerValue.Chosen("yes"))),
                        "Karen")
                .sheet();
        String self = scoring.submit(sheet.draft().id(), sheet.draft().revision(), "Karen");
        assertThat(desk.selfScores(live)).extracting(Evaluation::id).containsExactly(self);
        Evaluation own = desk.selfScores(live).get(0);
        assertThat(desk.selfScores(own)).isEmpty();
        assertThat(BallotBox.counts(own)).isFalse();
        assertThat(SelfScoreText.beside(DeskHome.FORM, live, DeskHome.FORM, own))
                .contains("self-score by Karen", "100.0 %", "counts nowhere", ": yes, here no")
                .doesNotContain("Says sorry");
        desk.withdraw(self, "Karen", "too kind");
        assertThat(desk.selfScores(live)).isEmpty();
    }

    @Test
    void anAppealGoesBackToWhereItWasInNobodysNameAndAnOpenOneClosesNothing() {
        desk.release(id, "Lead", "");
        desk.acknowledge(id, "Karen", "");
        var appeals = new AppealDesk(home.store, AppealLaw.STANDARD, home.clock);
        Appeal appeal = appeals.make(id, "tone", AppealKind.JUDGEMENT, "Karen", "I was calm");
        assertThatThrownBy(() -> desk.close(id, "Lead", "")).hasMessageContaining("it is appealed");
        appeals.step(appeal.id(), AppealState.REJECTED, "Lead", "heard it");
        assertThat(home.store.scorecards().evaluation(id).orElseThrow().state())
                .isEqualTo(EvaluationState.ACKNOWLEDGED);
        Evaluation back = home.store.scorecards().evaluation(id).orElseThrow();
        assertThat(back.words(5)).isEqualTo("appeal ended");
        assertThat(back.history().get(5).why()).contains("rejected", "acknowledged as before");
        assertThat(back.words(3)).isEqualTo("acknowledged");
        assertThat(back.taken()).extracting(StateChange::by).endsWith("Karen", "Karen");
        home.clock.turn(Duration.ofDays(46));
        desk.close(id, "Lead", "");
        assertThatThrownBy(() -> appeals.make(id, "tone", AppealKind.JUDGEMENT, "Karen", "still"))
                .hasMessageContaining("the time for appeals ended");
    }

    @Test
    void anEndedAppealDoesNotBeginTheTimeForAppealsAnew() {
        desk.release(id, "Lead", "");
        Instant end =
                AppealLaw.STANDARD.end(home.store.scorecards().evaluation(id).orElseThrow());
        home.clock.turn(Duration.ofDays(40));
        var appeals = new AppealDesk(home.store, AppealLaw.STANDARD, home.clock);
        Appeal appeal = appeals.make(id, "tone", AppealKind.JUDGEMENT, "Karen", "I was calm");
        appeals.step(appeal.id(), AppealState.REJECTED, "Lead", "heard it");
        Evaluation back = home.store.scorecards().evaluation(id).orElseThrow();
        assertThat(back.state()).isEqualTo(EvaluationState.RELEASED);
        assertThat(AppealLaw.STANDARD.end(back)).isEqualTo(end);
    }

    @Test
    void onlyLiveScoresAreReleasedAndAWithdrawnOneMakesRoomForAnother() {
        assertThatThrownBy(() -> desk.release(scored(EvaluationKind.AUDIT), "Lead", ""))
                .hasMessageContaining("audit score");
        desk.withdraw(id, "Priya", "wrong call");
        assertThat(scored(EvaluationKind.LIVE)).isNotEqualTo(id);
    }
}

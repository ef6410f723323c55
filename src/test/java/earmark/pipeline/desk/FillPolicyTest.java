package earmark.pipeline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.InteractionId;
import earmark.pipeline.scores.FillPolicy;
import earmark.score.Answer;
import earmark.score.AnswerSource;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillPolicyTest {
    private static final int ENOUGH = 100;
    private static final List<String> ASSESSORS = List.of("Ann", "Bob", "Cy");

    @TempDir
    private Path folder;

    private DeskHome home;

    @BeforeEach
    void open() throws IOException {
        home = new DeskHome(folder.resolve("home"));
        home.store.scorecards().keep(DeskHome.FORM);
    }

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    /**
     * Three people score chats, in every other of which the agent says sorry; so many of them all three otherwise than the
     * machine. Each of them errs alone once.
     */
    private void scored(int from, int chats, int wrong) {
        var evaluations = new ArrayList<Evaluation>();
        for (int i = from; i < chats; i++) {
            InteractionId id = home.chat(1000 + i, i % 2 == 0);
            for (String assessor : ASSESSORS) {
                boolean yes = (i % 2 == 0) == (i >= wrong && i != 50 + ASSESSORS.indexOf(assessor));
                evaluations.add(new Evaluation(
                        Evaluation.idOf(List.of(id.value(), assessor)),
                        id.value(),
                        id,
                        "Karen",
                        assessor,
                        EvaluationKind.AUDIT,
                        "",
                        DeskHome.FORM.ref(),
                        null,
                        home.clock.instant(),
                        List.of(new StateChange(home.clock.instant(), EvaluationState.SUBMITTED, assessor, "")),
                        List.of(Answer.byPerson("sorry", new AnswerValue.Chosen(yes ? "yes" : "no"), "")),
                        null,
                        "",
                        Map.of(),
                        ""));
            }
        }
        home.store.scorecards().keep(evaluations);
    }

    private Sheet opened(int chat, boolean seeing) {
        Opening opening = Opening.live(home.chat(chat), "Priya");
        return home.desk().open(seeing ? opening.seeing() : opening);
    }

    @Test
    void whereItIsAsGoodAsAPersonTheMachineFillsInAndAPersonHandsIn() {
        scored(0, ENOUGH, 0);
        assertThat(opened(1, false).draft().answers()).as("a blind assessor").isEmpty();
        Sheet sheet = opened(2, true);
        var filled = sheet.draft().answer("sorry").orElseThrow();
        assertThat(filled.isPrefilled()).isTrue();
        assertThat(filled.origin()).startsWith("apology@");
        assertThat(filled.observed()).isNotEmpty();
        assertThat(sheet.missing()).extracting(problem -> problem.where()).containsExactly("tone");
        ScoringDesk desk = home.desk();
        Sheet whole = desk.save(
                        sheet.draft().id(), 1, Change.of(Given.of("tone", new AnswerValue.Chosen("yes"))), "Priya")
                .sheet();
        String id = desk.submit(sheet.draft().id(), whole.draft().revision(), "Priya");
        Answer kept = home.store
                .scorecards()
                .evaluation(id)
                .orElseThrow()
                .answer("sorry")
                .orElseThrow();
        assertThat(kept.source()).as("never taken for a person's own").isEqualTo(AnswerSource.RULE);
        Sheet own = opened(3, true);
        Given confirmed = Given.of(own.draft().answer("sorry").orElseThrow());
        Sheet after =
                desk.save(own.draft().id(), 1, Change.of(confirmed), "Priya").sheet();
        assertThat(after.draft().answer("sorry").orElseThrow().source()).isEqualTo(AnswerSource.HUMAN);
        assertThat(after.draft().answer("sorry").orElseThrow().origin()).startsWith("apology@");
    }

    @Test
    void withTooFewCallsOrTooManyErrorsItOnlyProposes() {
        scored(0, ENOUGH - 1, 0);
        var policy = new FillPolicy(home.store, home.markers.catalog());
        assertThat(policy.questions("desk")).isEmpty();
        assertThat(opened(1, true).draft().answers()).isEmpty();
        scored(ENOUGH - 1, ENOUGH, 0);
        assertThat(policy.questions("desk")).as("judged anew").containsExactly("sorry");
        scored(0, 12, 12);
        assertThat(policy.questions("desk")).isEmpty();
    }
}

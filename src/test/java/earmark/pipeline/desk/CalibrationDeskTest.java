package earmark.pipeline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.agree.assessors.QuestionAgreement;
import earmark.agree.scores.BallotBox;
import earmark.model.InteractionId;
import earmark.score.AnswerValue;
import earmark.score.EvaluationKind;
import earmark.score.desk.Calibration;
import earmark.score.desk.Change;
import earmark.score.desk.Given;
import earmark.score.desk.Opening;
import earmark.score.desk.Progress;
import earmark.score.desk.Sheet;
import earmark.score.desk.SideBySide;
import earmark.score.desk.Suggestion;
import earmark.store.EvaluationFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationDeskTest {
    @TempDir
    private Path folder;

    private DeskHome home;
    private ScoringDesk scoring;
    private CalibrationDesk desk;
    private InteractionId first;
    private InteractionId second;

    @BeforeEach
    void open() throws IOException {
        home = new DeskHome(folder.resolve("home"));
        scoring = home.desk();
        desk = new CalibrationDesk(home.store, home.markers, List.of(DeskHome.FORM), home.clock);
        first = home.chat(1);
        second = home.chat(2);
        desk.open("march", "desk", List.of(first, second), List.of("Ann", "Bob"), "Eve", "Lead");
    }

    @AfterEach
    void close() throws IOException {
        assertThat(home.store.check()).isEmpty();
        home.close();
    }

    private Sheet begin(String assessor, InteractionId id) {
        return scoring.open(new Opening(id, "", assessor, EvaluationKind.CALIBRATION, "", false, "march"));
    }

    private void score(String assessor, InteractionId id, String sorry, String tone) {
        Sheet sheet = begin(assessor, id);
        sheet = scoring.save(
                        sheet.draft().id(),
                        1,
                        Change.of(
                                Given.of("sorry", new AnswerValue.Chosen(sorry)),
                                Given.of("tone", new AnswerValue.Chosen(tone))),
                        assessor)
                .sheet();
        assertThat(sheet.items().get(0).suggestion())
                .as("the machine's answer, also to what is answered")
                .isInstanceOf(Suggestion.Withheld.class);
        scoring.submit(sheet.draft().id(), sheet.draft().revision(), assessor);
    }

    @Test
    void aSessionIsCalledWhatCanStandInAnAddress() {
        for (String name : List.of("../x", "a/b", "..", "x\ny", "-", "w".repeat(81))) {
            assertThatThrownBy(() -> desk.open(name, "desk", List.of(first), List.of("Ann", "Bob"), "", "Lead"))
                    .as(name)
                    .hasMessageContaining("not a name for a session");
        }
        assertThat(desk.open("April 2nd", "desk", List.of(first), List.of("Ann", "Bob"), "", "Lead")
                        .name())
                .isEqualTo("April 2nd");
    }

    @Test
    void nothingIsSeenBeforeAllHaveHandedIn() {
        score("Ann", first, "yes", "yes");
        score("Ann", second, "yes", "no");
        score("Bob", first, "no", "yes");
        begin("Bob", second);
        assertThat(home.store.scorecards().evaluations(EvaluationFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> desk.sideBySide("march")).hasMessageContaining("held back");
        assertThatThrownBy(() -> desk.agreement("march", 100, 1)).hasMessageContaining("held back");
        assertThatThrownBy(() -> desk.agree("march", first, "sorry", "yes", "Lead", "said"))
                .hasMessageContaining("held back");
        assertThat(desk.progress("march"))
                .contains(
                        new Progress("Ann", second, Progress.State.HANDED_IN),
                        new Progress("Bob", second, Progress.State.BEGUN),
                        new Progress("Eve", first, Progress.State.NOT_BEGUN));
        String held = home.store.drafts().by("Ann").get(0).id();
        assertThatThrownBy(
                        () -> scoring.save(held, 2, Change.of(Given.of("tone", new AnswerValue.Chosen("no"))), "Ann"))
                .hasMessageContaining("was handed in");
    }

    @Test
    void withTheLastScorecardAllIsShownSideBySide() {
        score("Ann", first, "yes", "yes");
        score("Ann", second, "yes", "no");
        score("Bob", first, "no", "yes");
        score("Bob", second, "yes", "yes");
        score("Eve", first, "yes", "yes");
        score("Eve", second, "yes", "yes");
        SideBySide all = desk.sideBySide("march");
        assertThat(all.session().isShown()).isTrue();
        assertThat(all.session().shownBy()).isEmpty();
        SideBySide.Row row = all.rows().get(0);
        assertThat(row.answers().keySet()).containsExactly("Ann", "Bob", "Eve");
        assertThat(row.unanimous()).isFalse();
        assertThat(row.most()).isEqualTo("yes");
        assertThat(row.machine()).isNotNull();
        assertThat(desk.standings("march"))
                .extracting(standing -> standing.rater() + " " + standing.same())
                .containsExactly("Ann 5", "Bob 5");
        List<QuestionAgreement> agreement = desk.agreement("march", 200, 1);
        assertThat(agreement).extracting(QuestionAgreement::question).containsExactly("sorry", "tone");
        // pairs of the first call: 1 of 3 the same, of the second 3 of 3
        assertThat(agreement.get(0).agreement().get("percent_agreement").value())
                .isEqualTo((1 / 3.0 + 1) / 2);
        assertThat(home.store.scorecards().evaluations(EvaluationFilter.ALL))
                .hasSize(6)
                .noneMatch(BallotBox::counts);
        assertThat(home.store.drafts().of("march")).isEmpty();
    }

    @Test
    void whatWasAgreedIsKeptWithWhoAndWhyAndTheLastWordCounts() {
        score("Ann", first, "yes", "yes");
        score("Bob", first, "no", "yes");
        Sheet unfinished = begin("Bob", second);
        desk.close("march", "Lead");
        assertThatThrownBy(() -> desk.close("march", "Lead")).hasMessageContaining("it is closed");
        assertThatThrownBy(() -> begin("Eve", first)).hasMessageContaining("closed");
        scoring.discard(unfinished.draft().id(), "Bob");
        assertThatThrownBy(() -> desk.agree("march", first, "sorry", "maybe", "Lead", "said"))
                .hasMessageContaining("answers: yes, no");
        assertThatThrownBy(() -> desk.agree("march", first, "sorry", "yes", "Lead", ""))
                .hasMessageContaining("who decided");
        desk.agree("march", first, "sorry", "no", "Lead", "not meant");
        Calibration session = desk.agree("march", first, "sorry", "yes", "Eve", "she says it in turn 1");
        assertThat(session.agreed()).hasSize(2);
        assertThat(session.agreed(first, "sorry").orElseThrow().by()).isEqualTo("Eve");
        assertThat(desk.sideBySide("march").rows().get(0).agreed())
                .isEqualTo(session.agreed().get(1));
    }

    @Test
    void aSessionNobodyCouldCompareIsRefused() {
        assertThatThrownBy(() -> desk.open("march", "desk", List.of(first), List.of("Ann", "Bob"), "", "Lead"))
                .hasMessageContaining("session of that name");
        assertThatThrownBy(() -> desk.open("april", "desk", List.of(first), List.of("Ann", " Ann"), "", "Lead"))
                .hasMessageContaining("cannot be compared");
        assertThatThrownBy(() -> desk.open("april", "desk", List.of(), List.of("Ann", "Bob"), "", "Lead"))
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> desk.open("april", "nope", List.of(first), List.of("Ann", "Bob"), "", "Lead"))
                .hasMessageContaining("no such form");
        assertThatThrownBy(() -> begin("Sam", first)).hasMessageContaining("Sam is not in the session");
        assertThatThrownBy(() -> begin("Ann", home.chat(3))).hasMessageContaining("is not in the session");
    }
}

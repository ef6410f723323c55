package earmark.pipeline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.StateChange;
import earmark.score.desk.Ask;
import earmark.score.desk.Change;
import earmark.score.desk.DraftAnswer;
import earmark.score.desk.Evidence;
import earmark.score.desk.Given;
import earmark.score.desk.Opening;
import earmark.score.desk.Saved;
import earmark.score.desk.Sheet;
import earmark.score.desk.SheetItem;
import earmark.score.desk.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringDeskTest {
    private static final AnswerValue YES = new AnswerValue.Chosen("yes");
    private static final AnswerValue NO = new AnswerValue.Chosen("no");

    @TempDir
    private Path folder;

    private DeskHome home;
    private ScoringDesk desk;
    private InteractionId chat;

    @BeforeEach
    void open() throws IOException {
        home = new DeskHome(folder.resolve("home"));
        desk = home.desk();
        chat = home.chat(1);
    }

    @AfterEach
    void close() throws IOException {
        assertThat(home.store.check()).isEmpty();
        home.close();
    }

    private Sheet begun() {
        return desk.open(Opening.live(chat, "Priya"));
    }

    private Sheet save(Sheet sheet, Given... answers) {
        return desk.save(sheet.draft().id(), sheet.draft().revision(), Change.of(answers), "Priya")
                .sheet();
    }

    private static SheetItem item(Sheet sheet, String question) {
        return sheet.items().stream()
                .filter(item -> item.question().id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFormThatFitsIsTakenAndAFormQuestionOfAnotherChannelIsNotAsked() {
        Sheet sheet = begun();
        assertThat(sheet.form()).isEqualTo(DeskHome.FORM);
        assertThat(item(sheet, "calls.only").ask().kind()).isEqualTo(Ask.Kind.NOT_ASKED);
        assertThat(sheet.missing()).extracting(problem -> problem.where()).containsExactly("sorry", "tone");
        assertThat(sheet.score().total()).isNull();
        assertThat(desk.open(Opening.live(chat, "Priya")).draft().id())
                .as("the unfinished one is taken up")
                .isEqualTo(sheet.draft().id());
    }

    @Test
    void aBlindAssessorSeesTheMachinesAnswerOnlyToWhatIsAnswered() {
        Sheet sheet = begun();
        assertThat(item(sheet, "sorry").suggestion()).isInstanceOf(Suggestion.Withheld.class);
        assertThat(item(sheet, "tone").suggestion()).isEqualTo(Suggestion.None.NO_RULE);
        Sheet after = save(sheet, Given.of("sorry", NO));
        var shown = (Suggestion.Shown) item(after, "sorry").suggestion();
        assertThat(shown.answer().value()).isEqualTo(YES);
        assertThat(shown.answer().observed()).isNotEmpty();
        assertThat(after.draft().answer("sorry").orElseThrow().origin())
                .as("answered blind")
                .isEmpty();
        Sheet swayed = save(after, Given.of("sorry", YES));
        assertThat(swayed.draft().answer("sorry").orElseThrow().origin())
                .as("answered with the machine's answer on the screen")
                .isEqualTo(shown.answer().origin());
    }

    @Test
    void whoSeesTheMachinesAnswersFromTheStartHasThemNotedAtHisOwn() {
        Sheet sheet = desk.open(Opening.live(chat, "Priya").seeing());
        assertThat(item(sheet, "sorry").suggestion()).isInstanceOf(Suggestion.Shown.class);
        DraftAnswer own =
                save(sheet, Given.of("sorry", YES)).draft().answer("sorry").orElseThrow();
        assertThat(own.source()).isEqualTo(AnswerSource.HUMAN);
        assertThat(own.origin()).startsWith("apology@");
    }

    @Test
    void twoWindowsCannotOverwriteEachOther() {
        Sheet sheet = begun();
        Saved first = desk.save(sheet.draft().id(), 1, Change.of(Given.of("tone", YES)), "Priya");
        assertThat(first.sheet().draft().revision()).isEqualTo(2);
        Saved other = desk.save(sheet.draft().id(), 1, Change.of(Given.of("sorry", YES)), "Priya");
        assertThat(other).as("another question").isInstanceOf(Saved.Kept.class);
        assertThat(other.sheet().draft().answers()).hasSize(2);
        Saved same = desk.save(sheet.draft().id(), 1, Change.of(Given.of("tone", NO)), "Priya");
        assertThat(same).isInstanceOf(Saved.Conflict.class);
        assertThat(((Saved.Conflict) same).questions()).containsExactly("tone");
        assertThat(same.sheet().draft().answer("tone").orElseThrow().value()).isEqualTo(YES);
        Saved again = desk.save(sheet.draft().id(), 1, Change.of(Given.of("tone", YES)), "Priya");
        assertThat(again).as("says the same").isInstanceOf(Saved.Kept.class);
        Saved comment = desk.save(sheet.draft().id(), 1, new Change(List.of(), "long call"), "Priya");
        assertThat(comment).isInstanceOf(Saved.Kept.class);
        assertThat(desk.save(sheet.draft().id(), 1, new Change(List.of(), "short call"), "Priya"))
                .isInstanceOf(Saved.Conflict.class);
    }

    @Test
    void manySavesAtOnceLoseNothing() throws Exception {
        Sheet sheet = begun();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var saves = new ArrayList<Callable<Saved>>();
            for (int i = 0; i < 8; i++) {
                String question = i % 2 == 0 ? "sorry" : "tone";
                AnswerValue value = i < 4 ? YES : NO;
                saves.add(() -> desk.save(sheet.draft().id(), 1, Change.of(Given.of(question, value)), "Priya"));
            }
            int kept = 0;
            for (Future<Saved> save : threads.invokeAll(saves)) {
                kept += save.get() instanceof Saved.Kept ? 1 : 0;
            }
            // of each question the first value, and those that say the same
            assertThat(kept).isEqualTo(4);
            assertThat(desk.sheet(sheet.draft().id(), "Priya").missing()).isEmpty();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void evidenceIsReadOutOfTheInteraction() {
        Sheet sheet = save(
                begun(),
                Given.of("tone", YES).seen(List.of(Evidence.span(1, 8, 13), Evidence.searched(0))),
                Given.of("sorry", NO).saying("did not care", ""));
        var seen = sheet.draft().answer("tone").orElseThrow().observed();
        assertThat(seen.get(0).text()).isEqualTo("sorry");
        assertThat(seen.get(0).speaker()).isEqualTo(earmark.model.Speaker.AGENT);
        assertThat(seen.get(1).text()).isEmpty();
        assertThat(sheet.remarks())
                .extracting(problem -> problem.what())
                .containsExactly("an interpretation, and nothing observed");
        Sheet judged = save(sheet, Given.of("sorry", NO).seen(List.of(Evidence.written("was rude to him"))));
        assertThat(judged.remarks()).extracting(problem -> problem.what()).anyMatch(what -> what.contains("'rude'"));
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndNothingOfItIsKept() {
        Sheet sheet = begun();
        assertThatThrownBy(() -> save(
                        sheet,
                        Given.of("sorry", YES),
                        Given.of("tone", new AnswerValue.Chosen("maybe")),
                        Given.of("nope", YES),
                        Given.of("calls.only", YES).seen(List.of(Evidence.turn(2)))))
                .isInstanceOfSatisfying(
                        EarmarkException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.where())
                                .containsExactly("tone", "nope", "calls.only"));
        assertThat(desk.sheet(sheet.draft().id(), "Priya").draft().answers()).isEmpty();
    }

    @Test
    void aDraftIsItsAssessorsAlone() {
        String id = begun().draft().id();
        assertThatThrownBy(() -> desk.sheet(id, "Sam")).isInstanceOf(EarmarkException.class);
        assertThatThrownBy(() -> desk.save(id, 1, Change.of(Given.of("tone", NO)), "Sam"))
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> desk.discard(id, "Sam")).hasMessageContaining("somebody else");
        assertThat(desk.drafts("Sam")).isEmpty();
        desk.discard(id, "Priya");
        assertThatThrownBy(() -> desk.sheet(id, "Priya")).hasMessageContaining("no such draft");
    }

    @Test
    void handingInNeedsEveryAnswerAndTheStateThatWasOnTheScreen() {
        Sheet sheet =
                save(begun(), Given.of("tone", YES), new Given("sorry", null, List.of(), "", "hm", List.of(), null));
        assertThatThrownBy(() -> desk.submit(sheet.draft().id(), 2, "Priya"))
                .isInstanceOfSatisfying(
                        EarmarkException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.where())
                                .containsExactly("sorry"));
        Sheet whole = save(sheet, Given.of("sorry", AnswerValue.None.NO_OPPORTUNITY));
        assertThatThrownBy(() -> desk.submit(sheet.draft().id(), 2, "Priya")).hasMessageContaining("another window");
        assertThat(whole.score().total()).isEqualTo(1);
        assertThat(whole.score().arithmetic()).isEqualTo("10 / 10 = 100.0 %");
        assertThat(home.store.scorecards().evaluation(sheet.draft().id())).isEmpty();
        home.clock.turn(Duration.ofMinutes(7));
        String id = desk.submit(sheet.draft().id(), 3, "Priya");
        Evaluation evaluation = home.store.scorecards().evaluation(id).orElseThrow();
        assertThat(evaluation.interaction()).isEqualTo(chat);
        assertThat(evaluation.agent()).isEqualTo("Karen");
        assertThat(evaluation.submitted()).isEqualTo(home.clock.instant());
        assertThat(evaluation.history())
                .extracting(StateChange::state)
                .containsExactly(EvaluationState.DRAFT, EvaluationState.SUBMITTED);
        Answer notAsked = evaluation.answer("calls.only").orElseThrow();
        assertThat(notAsked.value()).isEqualTo(AnswerValue.None.NO_OPPORTUNITY);
        assertThat(notAsked.source()).isEqualTo(AnswerSource.RULE);
        assertThat(desk.drafts("Priya")).isEmpty();
        assertThatThrownBy(this::begun).hasMessageContaining("has scored it already");
        assertThat(desk.open(Opening.live(chat, "Priya").as(EvaluationKind.AUDIT, "once more"))
                        .draft()
                        .samplingReason())
                .isEqualTo("once more");
    }

    @Test
    void nobodyScoresOwnWorkAsSomebodyElses() {
        assertThatThrownBy(() -> desk.open(Opening.live(chat, "Karen"))).hasMessageContaining("own work");
        assertThatThrownBy(() -> desk.open(Opening.live(chat, "Priya").as(EvaluationKind.SELF, "")))
                .hasMessageContaining("the work of Karen");
        assertThat(desk.open(Opening.live(chat, "Karen").as(EvaluationKind.SELF, ""))
                        .draft()
                        .assessor())
                .isEqualTo("Karen");
        assertThatThrownBy(() -> desk.open(Opening.live(chat, " "))).hasMessageContaining("no assessor");
        assertThatThrownBy(() -> desk.open(Opening.live(chat, "Priya").on("nope")))
                .hasMessageContaining("no such form");
    }
}

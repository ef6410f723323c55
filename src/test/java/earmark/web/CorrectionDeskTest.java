package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.feedback.CoachingItem;
import earmark.feedback.CoachingState;
import earmark.feedback.CoachingStep;
import earmark.markers.Tagger;
import earmark.model.Correction;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.Pipeline;
import earmark.pipeline.correct.CorrectionDesk;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Observed;
import earmark.score.SampleForms;
import earmark.score.StateChange;
import earmark.search.SearchRequest;
import earmark.store.Resolved;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting in a home with calls: what is right is tagged, searched and shown, and what was heard stays. */
@NullMarked
class CorrectionDeskTest {
    @TempDir
    private Path folder;

    private WebHome home;
    private CorrectionDesk desk;

    @BeforeEach
    void open() throws IOException {
        home = WebHome.open(folder);
        desk = new CorrectionDesk(home.store(), home.services()::pack, WebHome.CLOCK);
    }

    @AfterEach
    void allIsWell() throws IOException {
        assertThat(home.store().check()).isEmpty();
        home.close();
    }

    private InteractionId id(String name) {
        return ((Resolved.One) home.store().resolve(name)).id();
    }

    private Interaction call(String name) {
        return home.store().find(id(name)).orElseThrow();
    }

    private Outcome outcome(String call, String marker) {
        return home.store().verdicts(id(call)).stream()
                .filter(verdict -> verdict.marker().id().equals(marker))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private TextSpan at(String call, int turn, String words) {
        int start = call(call).turns().get(turn).text().indexOf(words);
        return new TextSpan(start, start + words.length());
    }

    @Test
    void whatIsRightIsTaggedSearchedAndShownAndWhatWasHeardStays() throws IOException {
        assertThat(outcome("call-2", "apology")).isInstanceOf(Outcome.Absent.class);
        desk.words(
                id("call-2"),
                4,
                at("call-2", 4, "there is nothing"),
                "there is nothing",
                "i am so sorry about the delay nothing",
                "ada");
        assertThat(call("call-2").turns().get(4).text()).isEqualTo("i am so sorry about the delay nothing i can do");
        assertThat(outcome("call-2", "apology")).isInstanceOf(Outcome.Present.class);
        assertThat(hits("\"sorry about the delay nothing\"")).hasSize(1);
        assertThat(hits("\"there is nothing\"")).isEmpty();
        assertThat(home.store().corrections().heard(id("call-2")).values())
                .extracting(earmark.model.Turn::text)
                .containsExactly("there is nothing i can do");
        Correction kept = home.store().corrections().of(id("call-2")).get(0);
        assertThat(kept.by()).isEqualTo("ada");
        assertThat(kept.madeAt()).isEqualTo(WebHome.CLOCK.instant());
        assertThat(kept.before()).isEqualTo("there is nothing");
        assertThat(kept.after()).isEqualTo("i am so sorry about the delay nothing");
    }

    @Test
    void takingItBackGivesEverythingAsItWas() throws IOException {
        Interaction before = call("call-2");
        List<earmark.model.Verdict> verdicts = home.store().verdicts(id("call-2"));
        desk.words(id("call-2"), 3, at("call-2", 3, "manager"), "manager", "duty manager", "ada");
        desk.speaker(id("call-2"), 3, Speaker.CUSTOMER, Speaker.AGENT, "ada");
        assertThat(call("call-2").turns().get(3).speaker()).isEqualTo(Speaker.AGENT);
        assertThat(home.store().verdicts(id("call-2"))).isNotEqualTo(verdicts);
        desk.undo(id("call-2"), 1, "bob");
        desk.undo(id("call-2"), 2, "bob");
        assertThat(call("call-2")).isEqualTo(before);
        assertThat(home.store().verdicts(id("call-2"))).isEqualTo(verdicts);
        assertThat(home.store().corrections().of(id("call-2")))
                .extracting(Correction::undoes)
                .containsExactly(null, null, 1, 2);
        assertThatThrownBy(() -> desk.undo(id("call-2"), 1, "bob"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("does not hold any more");
    }

    @Test
    void aWordThatNobodySaidIsTakenOutWithItsBlank() throws IOException {
        desk.words(id("call-2"), 5, at("call-2", 5, "fine"), "fine", "", "ada");
        assertThat(call("call-2").turns().get(5).text()).isEqualTo("goodbye");
        desk.words(id("call-2"), 5, at("call-2", 5, "goodbye"), "goodbye", " ", "ada");
        assertThat(call("call-2").turns().get(5).text()).isEmpty();
        desk.undo(id("call-2"), 2, "ada");
        desk.undo(id("call-2"), 1, "ada");
        assertThat(call("call-2").turns().get(5).text()).isEqualTo("fine goodbye");
    }

    @Test
    void whatCannotBeIsSaid() throws IOException {
        InteractionId id = id("call-2");
        refused(() -> desk.words(id, 99, new TextSpan(0, 1), "x", "y", "ada"), "there is none");
        refused(() -> desk.words(id, 4, new TextSpan(0, 5), "their", "they're", "ada"), "says “there” there by now");
        refused(() -> desk.words(id, 4, new TextSpan(0, 5), "there", " there ", "ada"), "already says that");
        refused(() -> desk.words(id, 4, new TextSpan(0, 5), "there", "a\u0007b", "ada"), "control characters");
        refused(() -> desk.words(id, 4, new TextSpan(0, 5), "there", "long ".repeat(900), "ada"), "too long");
        refused(() -> desk.speaker(id, 4, Speaker.CUSTOMER, Speaker.AGENT, "ada"), "is the agent’s by now");
        refused(() -> desk.undo(id, 7, "ada"), "there is none that holds");
        assertThat(home.store().corrections().of(id)).isEmpty();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing, String why) {
        assertThatThrownBy(doing).isInstanceOf(EarmarkException.class).hasMessageContaining(why);
    }

    @Test
    void placesThatScoresAndCoachingRestOnMoveWithTheirWords() throws IOException {
        InteractionId id = id("call-2");
        var place = new Place(id, 4, at("call-2", 4, "nothing i can do"), new TimeSpan(0, 900));
        home.store().scorecards().keep(SampleForms.sevenTotals());
        home.store().scorecards().keep(evaluation(place));
        home.store()
                .feedback()
                .add(item -> new CoachingItem(
                        item,
                        "Tom Reed",
                        "",
                        "says what can be done",
                        "ada",
                        LocalDate.of(2026, 12, 1),
                        List.of(place),
                        List.of(new CoachingStep(WebHome.CLOCK.instant(), CoachingState.OPEN, "ada", ""))));
        desk.words(id, 4, at("call-2", 4, "there is"), "there is", "i am afraid there is absolutely", "ada");
        assertThat(scored().place()).isNotNull();
        assertThat(words(scored().place())).isEqualTo("nothing i can do");
        assertThat(scored().text()).isEqualTo("nothing i can do");
        assertThat(words(home.store().feedback().coaching(null).get(0).places().get(0)))
                .isEqualTo("nothing i can do");
        desk.words(id, 4, at("call-2", 4, "nothing"), "nothing", "something", "ada");
        assertThat(words(scored().place())).isEqualTo("something i can do");
        desk.undo(id, 2, "ada");
        desk.undo(id, 1, "ada");
        assertThat(scored().place()).isEqualTo(place);
        home.store()
                .feedback()
                .change(
                        "co1",
                        item -> item.then(
                                new CoachingStep(WebHome.CLOCK.instant(), CoachingState.DONE, "ada", "done")));
        assertThat(home.store().feedback().coaching(null).get(0).places()).containsExactly(place);
    }

    private String words(@Nullable Place place) {
        return Objects.requireNonNull(place)
                .at()
                .of(call("call-2").turns().get(4).text());
    }

    private Observed scored() {
        return home.store()
                .scorecards()
                .evaluation("ev1")
                .orElseThrow()
                .answers()
                .get(0)
                .observed()
                .get(0);
    }

    private static Evaluation evaluation(Place place) {
        Instant now = WebHome.CLOCK.instant();
        var answer = new Answer(
                "a1",
                new AnswerValue.Chosen("yes"),
                AnswerSource.HUMAN,
                "",
                null,
                List.of(new Observed(Observed.Kind.FOUND, place, Speaker.AGENT, "nothing i can do", .9)),
                "",
                "",
                List.of(),
                null);
        return new Evaluation(
                "ev1",
                "call-2",
                null,
                "Tom Reed",
                "ada",
                EvaluationKind.LIVE,
                "",
                SampleForms.sevenTotals().ref(),
                now,
                now,
                List.of(new StateChange(now, EvaluationState.SUBMITTED, "ada", "")),
                List.of(answer),
                null,
                "",
                Map.of(),
                "");
    }

    @Test
    void aCallReadAnewBeginsAnewAndItsHistorySaysSo() throws IOException {
        Interaction heard = call("call-3");
        desk.words(id("call-3"), 0, at("call-3", 0, "karen"), "karen", "corinne", "ada");
        MarkerPack pack = home.services().pack();
        new Pipeline(MarkerPack.analyzer(), List.<Tagger>of(pack.tagger()), pack.provenance(), home.store())
                .renew(Set.of(heard.id()), heard, home.store().originals().of(heard.id()));
        assertThat(call("call-3")).isEqualTo(heard);
        assertThat(home.store().corrections().of(heard.id()))
                .extracting(Correction::kind)
                .containsExactly(Correction.Kind.WORDS, Correction.Kind.REREAD);
        refused(() -> desk.undo(heard.id(), 1, "ada"), "there is none that holds");
        desk.words(heard.id(), 0, at("call-3", 0, "karen"), "karen", "carina", "ada");
        assertThat(call("call-3").turns().get(0).text()).contains("this is carina speaking");
    }

    private List<?> hits(String query) throws IOException {
        return home.services().finder().find(SearchRequest.of(query, 10)).hits();
    }
}

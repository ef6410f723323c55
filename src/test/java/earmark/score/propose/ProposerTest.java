package earmark.score.propose;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.model.Word;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.AnswerValue.None;
import earmark.score.Automation;
import earmark.score.Critical;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Observed;
import earmark.score.Question;
import earmark.score.SampleForms;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposerTest {
    private static final InteractionId ID = new InteractionId("00000000000000aa");
    private static final MarkerRef APOLOGY = new MarkerRef("apology", 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final Interaction call = call(0.95);

    private static Interaction call(double confidence) {
        return new Interaction(
                ID,
                Medium.CALL,
                null,
                List.of(
                        turn(0, Speaker.AGENT, "good morning sorry about that", confidence),
                        turn(1, Speaker.CUSTOMER, "sorry i am late", confidence)),
                Map.of("id", "c-1", "agent", "Ann Lee"),
                new Provenance("c.wav", "ab".repeat(32), Map.of()),
                null,
                List.of());
    }

    private static Turn turn(int index, Speaker speaker, String text, double confidence) {
        var words = List.of(
                new Word(new TextSpan(0, text.length()), new TimeSpan(index * 2000L, index * 2000L + 900), confidence));
        return new Turn(index, speaker, text, words, new TimeSpan(index * 2000L, index * 2000L + 900), List.of());
    }

    private static Place place(int turn) {
        return new Place(ID, turn, new TextSpan(0, 5), new TimeSpan(turn * 2000L, turn * 2000L + 400));
    }

    private static Question question(String when, @Nullable Speaker by, boolean orLater) {
        return new Question(
                "apologised",
                "Apologises",
                SampleForms.yesNo(),
                10,
                true,
                Critical.NONE,
                Set.of(Medium.CALL),
                when,
                "",
                new Automation(APOLOGY, orLater, by, "yes", "no"));
    }

    private Answer answer(Question question, Outcome outcome, MarkerRef marker, Interaction interaction, Asked asked) {
        var section = new Section("s", "S", 1, List.of(question, SampleForms.points("tone", 5)));
        var form = new Form(new FormRef("f", 1), "F", "s", Set.of(), "", List.of(section), ScorePolicy.STANDARD, false);
        Evaluation proposal = new Proposer(form, asked, Set.of(), CLOCK)
                .propose(interaction, List.of(new Verdict(marker, ID, outcome)));
        assertThat(proposal.state()).isEqualTo(EvaluationState.PROPOSED);
        assertThat(proposal.assessor()).isEqualTo(Evaluation.MACHINE);
        assertThat(proposal.answer("tone")).as("people's questions stay open").isEmpty();
        return proposal.answer("apologised").orElseThrow();
    }

    private Answer answer(@Nullable Speaker by, Outcome outcome) {
        return answer(question("", by, true), outcome, APOLOGY, call, (condition, interaction) -> outcome);
    }

    private static Outcome present(Speaker speaker, int turn) {
        return new Outcome.Present(List.of(new Finding(APOLOGY, speaker, place(turn), 0.9, "apology.mark:4")));
    }

    @Test
    void presentIsYesWithTheWordsAndTheirPlace() {
        Answer answer = answer(Speaker.AGENT, present(Speaker.AGENT, 0));
        assertThat(answer.value()).isEqualTo(new AnswerValue.Chosen("yes"));
        assertThat(answer.source()).isEqualTo(AnswerSource.RULE);
        assertThat(answer.origin()).isEqualTo("apology@2");
        assertThat(answer.confidence()).isEqualTo(0.9);
        assertThat(answer.observed())
                .containsExactly(new Observed(Observed.Kind.FOUND, place(0), Speaker.AGENT, "good ", 0.9));
        assertThat(answer.interpretation()).isEmpty();
    }

    @Test
    void absentIsNoWithThePlacesThatWereSearched() {
        Answer answer = answer(null, new Outcome.Absent(List.of(place(0), place(1))));
        assertThat(answer.value()).isEqualTo(new AnswerValue.Chosen("no"));
        assertThat(answer.observed()).extracting(Observed::kind).containsOnly(Observed.Kind.SEARCHED);
        assertThat(answer.observed()).hasSize(2);
    }

    @Test
    void absentWithoutAPlaceCannotBeTold() {
        assertThat(answer(null, new Outcome.Absent(List.of())).value()).isEqualTo(None.UNDETERMINED);
    }

    @Test
    void theOtherTwoOutcomesStayWhatTheyAreWithTheirReasons() {
        Answer none = answer(null, new Outcome.NoOpportunity("no complaint"));
        assertThat(none.value()).isEqualTo(None.NO_OPPORTUNITY);
        assertThat(none.comment()).isEqualTo("no complaint");
        Answer open = answer(null, new Outcome.Undetermined("words not sure enough"));
        assertThat(open.value()).isEqualTo(None.UNDETERMINED);
        assertThat(open.comment()).isEqualTo("words not sure enough");
    }

    @Test
    void theCustomersApologyIsNotTheAgents() {
        Answer answer = answer(Speaker.AGENT, present(Speaker.CUSTOMER, 1));
        assertThat(answer.value()).isEqualTo(new AnswerValue.Chosen("no"));
        assertThat(answer.observed()).extracting(Observed::speaker).containsOnly(Speaker.AGENT);
    }

    @Test
    void aSideThatWasNotUnderstoodIsNotSaidToHaveBeenSilent() {
        Answer answer = answer(
                question("", Speaker.AGENT, true),
                present(Speaker.CUSTOMER, 1),
                APOLOGY,
                call(0.5),
                (condition, one) -> present(Speaker.AGENT, 0));
        assertThat(answer.value()).isEqualTo(None.UNDETERMINED);
    }

    @Test
    void aConditionThatDoesNotHoldIsNoOpportunityAndOneThatCannotBeToldIsUndetermined() {
        Question asked = question("@complaint", null, true);
        assertThat(answer(
                                asked,
                                present(Speaker.AGENT, 0),
                                APOLOGY,
                                call,
                                (condition, one) -> new Outcome.Absent(List.of()))
                        .value())
                .isEqualTo(None.NO_OPPORTUNITY);
        assertThat(answer(
                                asked,
                                present(Speaker.AGENT, 0),
                                APOLOGY,
                                call,
                                (condition, one) -> new Outcome.Undetermined("noise"))
                        .value())
                .isEqualTo(None.UNDETERMINED);
        assertThat(answer(
                                asked,
                                present(Speaker.AGENT, 0),
                                APOLOGY,
                                call,
                                (condition, one) -> present(Speaker.CUSTOMER, 1))
                        .value())
                .isEqualTo(new AnswerValue.Chosen("yes"));
    }

    @Test
    void aMarkerOfAnotherVersionAnswersOnlyWhereTheFormAllowsIt() {
        var newer = new MarkerRef("apology", 3);
        Asked asked = (condition, one) -> present(Speaker.AGENT, 0);
        assertThat(answer(question("", null, true), present(Speaker.AGENT, 0), newer, call, asked)
                        .origin())
                .isEqualTo("apology@3");
        Answer strict = answer(question("", null, false), present(Speaker.AGENT, 0), newer, call, asked);
        assertThat(strict.value()).isEqualTo(None.UNDETERMINED);
        assertThat(strict.comment()).contains("apology@2").contains("apology@3");
    }

    @Test
    void whatWasNotTaggedCannotBeTold() {
        Answer answer = answer(
                question("", null, true),
                present(Speaker.AGENT, 0),
                new MarkerRef("other", 1),
                call,
                (condition, one) -> present(Speaker.AGENT, 0));
        assertThat(answer.value()).isEqualTo(None.UNDETERMINED);
        assertThat(answer.comment()).contains("retag");
    }

    @Test
    void proposingTwiceGivesTheSame() {
        assertThat(answer(null, present(Speaker.AGENT, 0))).isEqualTo(answer(null, present(Speaker.AGENT, 0)));
    }
}

package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.hearing.Calibration;
import earmark.markers.hearing.Confusions;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.SoundsLike;
import earmark.markers.hearing.Wordings;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The decision table of {@link RuleTagger}, row by row. */
class RuleTaggerTest {
    private static final String MANY_WORDS = "we will look at the account and call you back";

    @Test
    void speechWithoutAnyRecognisedWordIsNotSilence() {
        Outcome outcome = outcome(Side.EITHER, "sorry", Dialogue.call().measured(Speaker.AGENT, 9_000));
        assertThat(because(outcome)).contains("9.0 s of speech").contains("no word");
    }

    @Test
    void aCallWithoutWordsOffersNoOpportunity() {
        assertThat(outcome(Side.EITHER, "sorry", Dialogue.call())).isInstanceOf(NoOpportunity.class);
        assertThat(outcome(Side.EITHER, "sorry", Dialogue.mail().agent("..."))).isInstanceOf(NoOpportunity.class);
    }

    @Test
    void anAgentWhoSpeaksButIsNotRecognisedIsUndetermined() {
        Dialogue dialogue = Dialogue.call().customer("hello").measured(Speaker.AGENT, 4_000);
        assertThat(outcome(Side.AGENT, "sorry", dialogue)).isInstanceOf(Undetermined.class);
    }

    @Test
    void withoutAnAgentThereIsNoOpportunityForAnAgentsMarker() {
        Outcome outcome = outcome(Side.AGENT, "sorry", Dialogue.call().customer("sorry"));
        assertThat(outcome).isEqualTo(new NoOpportunity("nothing by agent"));
    }

    @Test
    void aWindowThatDoesNotExistOffersNoOpportunity() {
        Dialogue late = Dialogue.call().silence(60_000).agent("hello").customer("hello");
        assertThat(outcome(Side.AGENT, "first 20s hello", late)).isInstanceOf(NoOpportunity.class);
    }

    @Test
    void oneCertainMatchIsPresentWhateverElseIsDoubtful() {
        Dialogue dialogue = Dialogue.call()
                .says(Speaker.AGENT, "sorry", 0.2)
                .says(Speaker.AGENT, "oh sorry", 0.95)
                .nobodyKnowsWho("sorry");
        List<Finding> evidence = evidence(outcome(Side.AGENT, "conf>=0.6 sorry", dialogue));
        assertThat(evidence).hasSize(1);
        assertThat(evidence.get(0).place().turn()).isEqualTo(1);
        assertThat(evidence.get(0).place().at()).isEqualTo(new TextSpan(3, 8));
        assertThat(evidence.get(0).confidence()).isEqualTo(Calibration.shipped().heard(0.95));
        assertThat(evidence.get(0).speaker()).isEqualTo(Speaker.AGENT);
    }

    @Test
    void aFindingNamesTheLineThatFoundIt() {
        List<Finding> evidence = evidence(
                outcome(Side.AGENT, "sorry | apologise", Dialogue.call().agent("we apologise")));
        assertThat(evidence).extracting(Finding::origin).containsExactly("test.mark:5");
    }

    @Test
    void tooMuchWorkIsUndetermined() {
        Dialogue dialogue = Dialogue.call().agent("a ".repeat(3000) + "b");
        Outcome outcome = outcome(Side.AGENT, "(* near<=900w (* near<=900w *)) & nowhere", dialogue);
        assertThat(because(outcome)).contains("too much work in one turn");
    }

    @Test
    void onlyMatchesBelowTheNeededConfidenceAreUndetermined() {
        Dialogue dialogue = Dialogue.call().agent(MANY_WORDS).says(Speaker.AGENT, "sorry", 0.41);
        assertThat(because(outcome(Side.AGENT, "conf>=0.6 sorry", dialogue))).contains("0.41");
    }

    @Test
    void saidButNotKnownByWhomIsUndeterminedForOneSide() {
        Dialogue mono = Dialogue.call().nobodyKnowsWho("sorry about that");
        assertThat(because(outcome(Side.AGENT, "sorry", mono))).isEqualTo("said, but it is not known by whom");
    }

    @Test
    void saidButNotKnownByWhomIsPresentForEitherSide() {
        Dialogue mono = Dialogue.call().nobodyKnowsWho("sorry about that");
        assertThat(evidence(outcome(Side.EITHER, "sorry", mono)))
                .extracting(Finding::speaker)
                .containsExactly(Speaker.UNKNOWN);
    }

    @Test
    void secondsInWritingAreUndetermined() {
        Dialogue mail = Dialogue.mail().agent("Hello and welcome");
        assertThat(because(outcome(Side.AGENT, "first 20s hello", mail))).contains("no times in writing");
    }

    @Test
    void whatNobodySaidNoAgentSaid() {
        Dialogue mono = Dialogue.call().nobodyKnowsWho(MANY_WORDS);
        assertThat(outcome(Side.AGENT, "sorry", mono)).isInstanceOf(Absent.class);
    }

    @Test
    void notHeardInPoorlyRecognisedWordsIsUndetermined() {
        Dialogue dialogue =
                Dialogue.call().says(Speaker.AGENT, MANY_WORDS, 0.79).customer("sorry");
        assertThat(because(outcome(Side.AGENT, "sorry", dialogue)))
                .contains("10 words")
                .contains("0.79")
                .contains("0.90");
    }

    @Test
    void thePoorRecognitionOfTheOtherSideDoesNotMatter() {
        Dialogue dialogue = Dialogue.call().agent(MANY_WORDS).says(Speaker.CUSTOMER, MANY_WORDS, 0.3);
        assertThat(outcome(Side.AGENT, "sorry", dialogue)).isInstanceOf(Absent.class);
    }

    @Test
    void anAbsenceNamesThePlacesThatWereSearched() {
        Dialogue dialogue =
                Dialogue.call().agent("one two three").customer("four").agent("five");
        Absent absent = (Absent) outcome(Side.AGENT, "first 2w sorry", dialogue);
        assertThat(absent.searched()).extracting(Place::turn).containsExactly(0);
        assertThat(absent.searched()).extracting(Place::at).containsExactly(new TextSpan(0, 7));
    }

    @Test
    void overlappingMatchesBecomeTheLongest() {
        Dialogue dialogue = Dialogue.call().agent("thank you very much thank you");
        assertThat(evidence(outcome(Side.AGENT, "\"thank you\" | \"thank you very much\" | much", dialogue)))
                .extracting(finding -> finding.place().at())
                .containsExactly(new TextSpan(0, 19), new TextSpan(20, 29));
    }

    @Test
    void verdictsComeInTheOrderOfTheMarkersFromManyThreadsAlike() {
        var tagger = new RuleTagger(List.of(
                marker("b", Side.AGENT, "sorry"), marker("a", Side.EITHER, "thanks"), marker("c", Side.ANY, "* you")));
        var analysis =
                Dialogue.call().agent("sorry").customer("no thanks to you").analysis();
        List<Verdict> alone = tagger.tag(analysis);
        assertThat(alone).extracting(verdict -> verdict.marker().id()).containsExactly("b", "a", "c");
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> tagger.tag(analysis)))
                .allMatch(alone::equals);
    }

    private static Outcome outcome(Side by, String pattern, Dialogue dialogue) {
        // confidences as they are, so that the table is tested and not the calibration
        var hearing = new Hearing(Confusions.read(""), Wordings.NONE, SoundsLike.NONE, Calibration.read(""));
        var tagger = new RuleTagger(List.of(marker("test", by, pattern)), hearing);
        return tagger.tag(dialogue.analysis()).get(0).outcome();
    }

    private static Marker marker(String id, Side by, String text) {
        Pattern say = PatternParser.parse(text, Names.NONE);
        var whole = new Stage("by", "test.mark:4", new Pattern.Said(by, say));
        return new Marker(
                new MarkerRef(id, 1),
                "test",
                "test",
                by,
                0,
                List.of(
                        new Stage("say", "test.mark:4", new Pattern.Word("nowhere")),
                        new Stage("say", "test.mark:5", say)),
                List.of(whole),
                Map.of(),
                List.of(),
                "test.mark:1");
    }

    private static List<Finding> evidence(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Present.class);
        return ((Present) outcome).evidence();
    }

    private static String because(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Undetermined.class);
        return ((Undetermined) outcome).because();
    }
}

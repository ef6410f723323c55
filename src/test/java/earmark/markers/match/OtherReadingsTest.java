package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.markers.Example;
import earmark.markers.Expectation;
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
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.model.Wording;
import earmark.syntax.Position;
import earmark.syntax.Value;
import earmark.text.PlainAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may have been said instead of what was recognised. */
class OtherReadingsTest {
    /** A table of round figures: what these tests say holds for any that rises. */
    private static final String RISING =
            "otherwise\tintercept\t-4.4\notherwise\tsupport\t4\notherwise\tlikeness\t4\notherwise\tlength\t4\n";

    private static final String ON_HOLD = "\"pop you on hold\"";

    @Test
    void aLikelyAlternativeMakesAMarkerPresentAndSaysSo() {
        Outcome outcome = outcome(ON_HOLD, "i'll put you on hold", wording(5, 8, "pop", 0.6));

        assertThat(outcome).isInstanceOf(Present.class);
        Finding finding = ((Present) outcome).evidence().get(0);
        assertThat(finding.place().at()).isEqualTo(new TextSpan(5, 20));
        assertThat(finding.fields())
                .containsEntry("evidence", "alternative")
                .containsEntry("heard_as", "pop you on hold")
                .containsKey("probability");
        assertThat(finding.confidence()).isBetween(0.6, 1.0);
        assertThat(finding.place().time()).isEqualTo(new TimeSpan(300, 1500));
    }

    @Test
    void anUnlikelyOneIsNeitherPresentNorAbsent() {
        assertThat(outcome("pop", "put", wording(0, 3, "pop", 0.3))).isInstanceOf(Undetermined.class);
    }

    @Test
    void oneThatIsHardlyPossibleDoesNotStandInTheWayOfAbsence() {
        assertThat(outcome("pop", "put", wording(0, 3, "pop", 0.01))).isInstanceOf(Absent.class);
    }

    @Test
    void twoWordsOfOnePhraseMayBothHaveBeenOthers() {
        Outcome outcome =
                outcome(ON_HOLD, "i'll put you on old", wording(5, 8, "pop", 0.8), wording(16, 19, "hold", 0.8));

        assertThat(((Present) outcome).evidence()).hasSize(1);
    }

    @Test
    void whatWasHeardBestIsNotFoundTwice() {
        Outcome outcome = outcome("on hold", "put you on hold", wording(0, 3, "pop", 0.6), wording(4, 7, "ewe", 0.6));

        assertThat(((Present) outcome).evidence())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fields()).isEmpty());
    }

    @Test
    void exceptionsHoldInOtherReadingsToo() {
        assertThat(outcome("sorry notin \"sorry to hear\"", "story to hear", wording(0, 5, "sorry", 0.9)))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aMisheardApologyIsNone() {
        assertThat(outcome("\"i'm sorry\"", "i'm sorry and i'll be looking after you"))
                .isEqualTo(new Undetermined(Guesses.MISHEARD));
    }

    @Test
    void readingsThatSayTheSameBearEachOtherOut() {
        Wording one = wording(0, 3, "pop", 0.2);
        Wording other = wording(0, 6, "pop in", 0.2);

        double alone = told(outcome("pop", "put it", one));

        assertThat(told(outcome("pop", "put it", other))).isCloseTo(alone, within(0.05));
        assertThat(told(outcome("pop", "put it", one, other))).isGreaterThan(alone);
    }

    /** The probability that an undetermined outcome speaks of. */
    private static double told(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Undetermined.class);
        String because = ((Undetermined) outcome).because();
        return Double.parseDouble(because.replaceAll(".*probability of (\\d\\.\\d+).*", "$1"));
    }

    @Test
    void aLongPhraseIsBelievedWithLessSupportThanAShortOne() {
        Wording unlikely = wording(5, 8, "pop", 0.05);

        assertThat(outcome(ON_HOLD, "i'll put you on hold", unlikely)).isInstanceOf(Present.class);
        assertThat(outcome("pop", "i'll put you on hold", unlikely)).isInstanceOf(Undetermined.class);
    }

    @Test
    void aWordOfTwoPhonesIsFoundInAnyNoise() {
        Outcome hi = outcome("hi", "i know", wording(0, 6, "hi", 1));
        Outcome longer = outcome("good morning", "i know", wording(0, 6, "good morning", 1));

        assertThat(hi).isInstanceOf(Undetermined.class);
        assertThat(((Undetermined) hi).because()).contains("a word as short as this");
        assertThat(longer).isInstanceOf(Present.class);
    }

    @Test
    void aWordingOfSomethingElseThatSoundsAlikeSpeaksAgainstIt() {
        String balanced = "otherwise\tintercept\t-0.5\notherwise\trival\t-1\n";
        Marker holding = marker("\"for holding\"", "A: <<thanks for holding>>");
        Marker calling = marker("\"for calling\"", "A: <<thanks for calling>>");

        double alone = told(tagged(List.of(holding), balanced, "thanks for hauling"));

        assertThat(alone).isEqualTo(0.38);
        assertThat(told(tagged(List.of(holding, calling), balanced, "thanks for hauling")))
                .isLessThan(alone);
    }

    @Test
    void whoAsksForOneMarkerHearsWhatIsHeardAmongAll() {
        Marker holding = marker("\"for holding\"", "A: <<thanks for holding>>");
        List<Marker> all = List.of(holding, marker("\"for mauling\"", "A: <<thanks for mauling>>"));

        Outcome among = first(new RuleTagger(all));

        assertThat(first(new RuleTagger(List.of(holding), RuleTagger.hearing(all))))
                .isEqualTo(among);
        assertThat(first(new RuleTagger(List.of(holding)))).isNotEqualTo(among);
    }

    private static Outcome first(RuleTagger tagger) {
        return tagger.tag(new PlainAnalyzer().analyze(call("thanks for hauling")))
                .get(0)
                .outcome();
    }

    @Test
    void aWordingThatIsTheWholeTurnIsBelievedRatherThanAPartOfOne() {
        String balanced = "otherwise\tintercept\t-1.5\notherwise\twhole\t1\n";
        List<Marker> holding = List.of(marker("\"for holding\"", "A: <<thanks for holding>>"));

        assertThat(told(tagged(holding, balanced, "thanks for hauling")))
                .isGreaterThan(told(tagged(holding, balanced, "thanks for hauling the other sofa upstairs")));
    }

    private static Outcome tagged(List<Marker> markers, String calibration, String text) {
        var wordings = new Wordings(markers);
        var hearing =
                new Hearing(Confusions.read(""), wordings, new SoundsLike(wordings), Calibration.read(calibration));
        return new RuleTagger(markers, hearing)
                .tag(new PlainAnalyzer().analyze(call(text)))
                .get(0)
                .outcome();
    }

    @Test
    void anotherSpellingIsNotMisheard() {
        assertThat(outcome("apologize", "i apologize for it")).isInstanceOf(Present.class);
    }

    /** Two words in the place of one stand at the same characters: nothing stands between them. */
    @Test
    void betweenTwoWordsHeardAsOneStandsNoQuestionMark() {
        assertThat(outcome("queried pop", "put it?", wording(0, 3, "pop in", 0.9)))
                .isInstanceOf(Absent.class);
        assertThat(outcome("queried \"pop in\"", "put? it", wording(0, 3, "pop in", 0.9)))
                .isInstanceOf(Present.class);
    }

    private static Wording wording(int start, int end, String text, double probability) {
        return new Wording(new TextSpan(start, end), text, probability);
    }

    private static Outcome outcome(String pattern, String text, Wording... wordings) {
        var hearing = new Hearing(Confusions.shipped(), Wordings.NONE, SoundsLike.NONE, Calibration.read(RISING));
        return new RuleTagger(List.of(marker(pattern)), hearing)
                .tag(new PlainAnalyzer().analyze(call(text, wordings)))
                .get(0)
                .outcome();
    }

    private static Interaction call(String text, Wording... wordings) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            long startMs = 300L * words.size();
            words.add(new Word(new TextSpan(at, at + word.length()), new TimeSpan(startMs, startMs + 300), 0.95));
            at += word.length() + 1;
        }
        var turn = new Turn(0, Speaker.AGENT, text, words, new TimeSpan(0, 300L * words.size()), List.of(wordings));
        return new Interaction(
                new InteractionId("0123456789abcdef"),
                Medium.CALL,
                null,
                List.of(turn),
                Map.of(),
                new Provenance("x", "0".repeat(64), Map.of()),
                null,
                List.of());
    }

    private static Marker marker(String text, String... hits) {
        Pattern say = PatternParser.parse(text, Names.NONE);
        return new Marker(
                new MarkerRef("test", 1),
                "test",
                "test",
                Side.AGENT,
                0,
                List.of(new Stage("say", "test.mark:5", say)),
                List.of(new Stage("by", "test.mark:4", new Pattern.Said(Side.AGENT, say))),
                Map.of(),
                Arrays.stream(hits)
                        .map(hit ->
                                new Example(Expectation.HIT, new Value(hit, List.of(new Position("test.mark", 3, 1)))))
                        .toList(),
                "test.mark:1");
    }
}

package earmark.markers.explain;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.TypedTalk;
import earmark.markers.explain.Check.Result;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Wording;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
    private static final String EXAMPLES = """
              hit     A: <<sorry about the delay>>
              hit     A: <<sorry about the delay>> again
              miss    A: good morning
              miss    C: sorry about the delay
            """;

    @TempDir
    Path folder;

    @Test
    void aFindingInAnotherReadingTellsWhatWasHeardAndHowLikelyItIs() {
        Explained explained = new Explainer(marker("sorry about the delay", "", EXAMPLES)).explain(weighed(0.6));

        OtherReading reading = only(explained.readings());
        assertThat(reading.heard()).isEqualTo("story about the delay");
        assertThat(reading.said()).isEqualTo("sorry about the delay");
        assertThat(reading.kind()).isEqualTo("alternative");
        assertThat(Double.parseDouble(reading.probability())).isBetween(0.5, 1.0);
        assertThat(explained.hits()).isEmpty();
    }

    @Test
    void ofAnotherReadingThatIsNotLikelyEnoughThePlaceIsTold() {
        Explained explained =
                new Explainer(marker("sorry about the delay", "min_conf 0.96", EXAMPLES)).explain(weighed(0.6));

        assertThat(explained.outcome()).isInstanceOf(Outcome.Undetermined.class);
        OtherReading reading = only(explained.readings());
        assertThat(reading.place().at()).isEqualTo(new TextSpan(0, 21));
        assertThat(reading.said()).isEqualTo("sorry about the delay");
        assertThat(Double.parseDouble(reading.probability())).isBetween(0.5, 0.96);
    }

    /** "story", which may have been "sorry". */
    private static Analysis weighed(double probability) {
        Interaction heard = Dialogue.call().agent("story about the delay").interaction();
        Turn turn = heard.turns().get(0);
        var wording = new Wording(new TextSpan(0, 5), "sorry", probability);
        var weighed = new Turn(0, turn.speaker(), turn.text(), turn.words(), turn.time(), List.of(wording));
        var call = new Interaction(
                heard.id(),
                heard.medium(),
                null,
                List.of(weighed),
                heard.facts(),
                heard.provenance(),
                heard.sound(),
                List.of());
        return new PlainAnalyzer().analyze(call);
    }

    @Test
    void saidByTheWrongSideIsToldWithBothSides() {
        Explained explained =
                explain("", Dialogue.call().customer("sorry about the delay").agent("okay"));

        assertThat(explained.outcome()).isInstanceOf(Outcome.Absent.class);
        Candidate miss = only(explained.misses());
        assertThat(miss.line()).isEqualTo("m.mark:5");
        assertThat(miss.place().turn()).isZero();
        assertThat(only(miss.stoppedBy()).reason()).isEqualTo("said by the customer, the marker looks at agent");
        assertThat(only(miss.stoppedBy()).origin()).isEqualTo("m.mark:4");
    }

    @Test
    void saidAfterTheWindowIsToldWithBothMoments() {
        Explained explained = explain(
                "within first 30s",
                Dialogue.call().agent("good morning").silence(40_000).agent("sorry about the delay"));

        Check stop = only(only(explained.misses()).stoppedBy());
        assertThat(stop.key()).isEqualTo("within");
        assertThat(stop.reason()).isEqualTo("said at 0:41.2, the window (first 30s) ends at 0:30.0");
        assertThat(stop.change()).isEqualTo("first 42s instead of first 30s");
    }

    @Test
    void theLeastChangeOfAWindowReallyLetsTheWordsIn() {
        Dialogue talk = Dialogue.call().agent("good morning").silence(40_000).agent("sorry about the delay");

        assertThat(explain("within first 42s", talk).outcome()).isInstanceOf(Outcome.Present.class);
        assertThat(explain("within first 41s", talk).outcome()).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void wordsBeforeTheLastStretchAreToldHowFarTheyLieFromTheEnd() {
        Explained explained = explain(
                "within last 3w", Dialogue.call().agent("sorry about the delay").customer("that is quite fine"));

        Check stop = only(only(explained.misses()).stoppedBy());
        assertThat(stop.reason()).isEqualTo("ends 4 words before the end, the window (last 3w) reaches 2 back");
        assertThat(stop.change()).isEqualTo("last 5w instead of last 3w");
    }

    @Test
    void anExclusionNamesTheWordsThatMetIt() {
        Explained explained =
                explain("notin sorry about the delay in", Dialogue.call().agent("sorry about the delay in calling"));

        Check stop = only(only(explained.misses()).stoppedBy());
        assertThat(stop.key()).isEqualTo("notin");
        assertThat(stop.reason()).isEqualTo("'sorry about the delay in' is excluded");
        assertThat(stop.origin()).isEqualTo("m.mark:6");
    }

    @Test
    void hardlyHeardWordsAreToldWithTheirConfidence() {
        Explained explained = explain(
                "min_conf 0.60",
                Dialogue.call().says(Speaker.AGENT, "sorry about the delay", 0).agent("yes"));

        assertThat(explained.outcome()).isInstanceOf(Outcome.Undetermined.class);
        Check stop = only(only(explained.misses()).stoppedBy());
        assertThat(stop.result()).isEqualTo(Result.DOUBTFUL);
        assertThat(stop.reason()).isEqualTo("heard with confidence 0.00, and 0.60 is needed");
        assertThat(stop.change()).isEqualTo("min_conf 0.00 or lower");
        assertThat(explained.searched().lowWords()).isEqualTo(4);
        assertThat(explained.searched().words()).isEqualTo(5);
    }

    @Test
    void howLikelyTheWholePhraseWasSaidCountsAndNotHowSureTheRecogniserWasOfAWord() {
        Dialogue hardlySure = Dialogue.call()
                .says(Speaker.AGENT, "sorry about the delay", 0.41)
                .agent("yes");

        assertThat(explain("min_conf 0.60", hardlySure).outcome()).isInstanceOf(Outcome.Present.class);
    }

    @Test
    void wordsTooFarApartAreCounted() {
        Marker marker = marker("sorry near<=4w delay", "", """
                  hit     A: <<sorry about the delay>>
                  hit     A: <<delay sorry>>
                  miss    A: sorry
                  miss    A: delay
                """);
        Explained explained = new Explainer(marker)
                .explain(Dialogue.call()
                        .agent("sorry i have to tell you of a delay")
                        .analysis());

        Check stop = only(only(explained.misses()).stoppedBy());
        assertThat(stop.reason()).isEqualTo("7 words lie between, 4 are allowed");
        assertThat(stop.change()).isEqualTo("near<=7w instead of near<=4w");
    }

    @Test
    void aConditionOnTheNextTurnNamesTheWordsThere() {
        Explained explained = explain(
                "where !next(never mind)",
                Dialogue.call().agent("sorry about the delay").customer("oh never mind"));

        assertThat(only(only(explained.misses()).stoppedBy()).reason())
                .isEqualTo("'never mind' stands in the other side's next turn");
    }

    @Test
    void ofAChoiceOfConditionsEveryWayIsToldWithWhatIsThereInstead() {
        Marker marker = marker(
                "sorry about the delay",
                "where fact(queue)=(billing | moves) | next(thanks)",
                "  status  draft\n  miss    A: hello\n");
        Dialogue talk =
                Dialogue.call().agent("sorry about the delay").customer("hm").fact("queue", "sales");
        Explained explained = new Explainer(marker).explain(talk.analysis());

        Check stop = only(only(explained.misses()).stoppedBy());
        assertThat(stop.reason())
                .isEqualTo(
                        "none of 3 choices holds: fact(queue)=billing does not hold: it is 'sales'; fact(queue)=moves"
                                + " does not hold: it is 'sales'; there is no 'thanks' in the other side's next turn");
    }

    @Test
    void twoObstaclesAreBothTold() {
        Explained explained = explain(
                "within first 2s", Dialogue.call().agent("hello").silence(5_000).customer("sorry about the delay"));

        assertThat(only(explained.misses()).stoppedBy()).extracting(Check::key).containsExactly("within", "by");
    }

    @Test
    void theMissWithFewestObstaclesComesFirst() {
        Explained explained = explain(
                "within first 2s",
                Dialogue.call()
                        .agent("hello")
                        .silence(5_000)
                        .customer("sorry about the delay")
                        .agent("sorry about the delay"));

        assertThat(explained.misses()).extracting(miss -> miss.place().turn()).containsExactly(2, 1);
    }

    @Test
    void aHitTellsItsLineItsWordsAndWhatItPassed() {
        Explained explained =
                explain("notin sorry about the delay in", Dialogue.call().agent("sorry about the delay"));

        Candidate hit = only(explained.hits());
        assertThat(hit.line()).isEqualTo("m.mark:5");
        assertThat(hit.words()).extracting(HeardWord::text).containsExactly("sorry", "about", "the", "delay");
        assertThat(hit.stoppedBy()).isEmpty();
        assertThat(hit.checks()).extracting(Check::key).containsExactly("notin", "by");
        assertThat(explained.misses()).isEmpty();
    }

    @Test
    void whatOnlyAnotherWayAsksForIsNotToldAsPassed() {
        Marker marker =
                marker("(sorry about the delay | (apologies & medium=email) | first 2w of turn regret)", "", EXAMPLES);
        Explained explained = new Explainer(marker)
                .explain(Dialogue.call().agent("sorry about the delay").analysis());

        assertThat(only(explained.hits()).checks()).extracting(Check::key).containsExactly("by");
    }

    @Test
    void aPartOfThePhraseIsToldWhereNoLineWasSaid() {
        Explained explained = explain("", Dialogue.call().agent("there was a delay you see"));

        assertThat(explained.misses()).isEmpty();
        Part part = only(explained.parts());
        assertThat(part.text()).isEqualTo("delay");
        assertThat(part.missing()).isEqualTo("sorry … about … the");
    }

    @Test
    void whatTheOtherSideSaidIsNoPartOfIt() {
        Explained explained = explain(
                "", Dialogue.call().customer("there was a delay you see").agent("good morning"));

        assertThat(explained.parts()).isEmpty();
        assertThat(only(explain("", Dialogue.call().customer("a delay").nobodyKnowsWho("a delay"))
                                .parts())
                        .speaker())
                .isEqualTo(Speaker.UNKNOWN);
    }

    @Test
    void smallWordsAloneAreNoPartWorthTelling() {
        assertThat(explain("", Dialogue.call().agent("the end")).parts()).isEmpty();
    }

    @Test
    void everyPlaceAShippedMarkerFindsIsExplainedWithoutAnObstacle() {
        var analyzer = new PlainAnalyzer();
        int hits = 0;
        for (Marker marker : plain()) {
            var explainer = new Explainer(marker);
            for (Example example : marker.examples()) {
                if (example.expects() == Expectation.HIT) {
                    Analysis talk = analyzer.analyze(TypedTalk.read(
                            example.script().text().replace("<<", "").replace(">>", "")));
                    Explained explained = explainer.explain(talk);
                    int found =
                            ((Outcome.Present) explained.outcome()).evidence().size();
                    assertThat(explained.hits())
                            .as(example.script().at().toString())
                            .hasSize(found);
                    assertThat(explained.hits())
                            .as(example.script().at().toString())
                            .allMatch(hit -> hit.stoppedBy().isEmpty());
                    hits += found;
                }
            }
        }
        assertThat(hits).isGreaterThan(200);
    }

    @Test
    void everyMissOfAShippedMarkerThatHoldsItsWordsNamesAnObstacle() {
        var analyzer = new PlainAnalyzer();
        int misses = 0;
        for (Marker marker : plain()) {
            var explainer = new Explainer(marker);
            for (Example example : marker.examples()) {
                if (example.expects() == Expectation.MISS) {
                    Explained explained = explainer.explain(
                            analyzer.analyze(TypedTalk.read(example.script().text())));
                    assertThat(explained.hits()).isEmpty();
                    misses += explained.misses().size();
                    assertThat(explained.misses())
                            .as(example.script().at().toString())
                            .allMatch(miss -> miss.stoppedBy().stream()
                                    .allMatch(stop -> !stop.reason().isEmpty()));
                }
            }
        }
        assertThat(misses).isGreaterThan(50);
    }

    /** Rules that weigh other markers are told step by step. */
    private static List<Marker> plain() {
        return MarkerCatalog.shipped().markers().stream()
                .filter(marker -> marker.rule() instanceof Rule.Plain)
                .toList();
    }

    private Explained explain(String line, Dialogue talk) {
        return new Explainer(marker("sorry about the delay", line, line.startsWith("within") ? "" : EXAMPLES))
                .explain(talk.analysis());
    }

    /** Examples are left to other tests where a window would need its own. */
    private Marker marker(String say, String line, String examples) {
        String text = """
                marker apology.delay v1
                  title   "Apologises for a delay"
                  source  "house rule"
                  by      agent
                  say     SAY
                  LINE
                """.replace("SAY", say).replace("  LINE\n", line.isEmpty() ? "" : "  " + line + "\n");
        String some = examples.isEmpty() ? """
                  hit     A: <<sorry about the delay>>
                  hit     A: oh <<sorry about the delay>>
                  miss    A: good morning
                  miss    C: sorry about the delay
                """ : examples;
        try {
            Files.writeString(folder.resolve("m.mark"), text + some.indent(0));
            return MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                    .markers()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}

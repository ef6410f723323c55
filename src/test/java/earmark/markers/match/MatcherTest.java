package earmark.markers.match;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Names;
import earmark.markers.PatternParser;
import earmark.model.Analysis;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    /** Each row: pattern; the agent's words; what is found, joined by commas. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "sorry; i am sorry sorry; sorry,sorry",
                "apologi?e; we apologise they apologize; apologise,apologize",
                "neighbo?r; neighbor neighbour neighbouur; neighbor,neighbour",
                "*; a b; a,b",
                "thank you [very] much; thank you much thank you very much; thank you much,thank you very much",
                "[oh] sorry; oh sorry; oh sorry",
                "(cancel | close) [my] account; close my account; close my account",
                "thank you; you thank; ",
                "sorry before<=2w delay; sorry about the delay; sorry about the delay",
                "sorry before<=1w delay; sorry about the delay; ",
                "sorry before<=9w delay; delay sorry; ",
                "sorry near<=2w delay; delay was sorry; delay was sorry",
                "sorry near<=0w sorry; sorry; ",
                "cancel not near<=2w debit; cancel my debit now please do cancel; cancel",
                "credit notin credit card; credit card and credit; credit",
                "thanks [so] much notin \"no\" thanks; no thanks so much; ",
                "refund & angry; refund i am angry; refund",
                "refund & angry; refund; ",
                "refund & !angry; refund i am angry; ",
                "first 2w of turn sorry; oh sorry very sorry; sorry",
                "last 1w of turn sorry; sorry oh sorry; sorry",
                "first 2w sorry; oh well sorry; ",
                "customer sorry; sorry; ",
                "affirmed sorry; i am not really sorry; ",
                "affirmed sorry; not a b c d sorry; sorry",
                "negated sorry; nobody has even said sorry; sorry",
                "reported sorry; he said sorry; sorry",
                "reported sorry; as i said sorry; ",
                "affirmed sorry; he said sorry; ",
                "affirmed sorry; as i said sorry; sorry",
                "don't; I DON\u2019T; DON\u2019T",
            })
    void everyOperatorFindsWhatThePageSays(String pattern, String text, String expected) {
        Analysis analysis = Dialogue.call().agent(text).analysis();
        String want = expected == null ? "" : expected;
        assertThat(String.join(",", texts(pattern, analysis)))
                .as(pattern + " in " + text)
                .isEqualTo(want);
    }

    @Test
    void aTurnIsEchoedWhenTheOtherSideSaysTheSameAgain() {
        Dialogue asked = Dialogue.call().customer("can i book a call").agent("sorry");
        assertThat(texts("echoed sorry", asked.customer("a call can i book one").analysis()))
                .containsExactly("sorry");
    }

    @Test
    void aTurnIsNotEchoedByAnotherAnswerOrBySmallWordsOrByNothing() {
        assertThat(texts("echoed sorry", lateAgain().customer("that's alright").analysis()))
                .isEmpty();
        assertThat(texts("echoed sorry", lateAgain().customer("it is yes it is").analysis()))
                .isEmpty();
        assertThat(texts("echoed sorry", lateAgain().analysis())).isEmpty();
    }

    @Test
    void whetherATurnIsEchoedCannotBeToldOfUnknownSpeakers() {
        Analysis analysis = Dialogue.call()
                .nobodyKnowsWho("the late train")
                .agent("sorry")
                .nobodyKnowsWho("the late train")
                .analysis();
        assertThat(match("echoed sorry", analysis).certain()).isEmpty();
        assertThat(match("echoed sorry", analysis).doubtful()).hasSize(1);
    }

    private static Dialogue lateAgain() {
        return Dialogue.call().customer("it is late again").agent("sorry");
    }

    @Test
    void aMatchHasTheTimeOfItsWordsAndTheirLeastConfidence() {
        Analysis analysis = Dialogue.call()
                .customer("hello")
                .says(Speaker.AGENT, "we are so sorry", 0.7)
                .analysis();
        Match match = match("so sorry", analysis).found().get(0);
        assertThat(match.place().turn()).isEqualTo(1);
        assertThat(match.place().time()).isEqualTo(new TimeSpan(1500, 2100));
        assertThat(match.confidence()).isEqualTo(0.7);
        assertThat(match.speaker()).isEqualTo(Speaker.AGENT);
    }

    @Test
    void writingHasNoTimesAndIsCertain() {
        Match match = match(
                        "so sorry",
                        Dialogue.mail().agent("We are so, so sorry.").analysis())
                .found()
                .get(0);
        assertThat(match.place().time()).isNull();
        assertThat(match.confidence()).isEqualTo(1);
    }

    @Test
    void wordsInAGapDoNotLowerTheConfidence() {
        var dialogue = Dialogue.call();
        Analysis heard = dialogue.says(Speaker.AGENT, "sorry delay", 0.9).analysis();
        assertThat(match("sorry before<=3w delay", heard).found().get(0).confidence())
                .isEqualTo(0.9);
    }

    @Test
    void belowTheNeededConfidenceItCannotBeTold() {
        Analysis analysis = Dialogue.call().says(Speaker.AGENT, "sorry", 0.41).analysis();
        Match match = match("conf>=0.6 sorry", analysis).found().get(0);
        assertThat(match.isCertain()).isFalse();
        assertThat(match.doubt()).contains("0.41").contains("0.60");
        assertThat(match("conf>=0.4 sorry", analysis).certain()).hasSize(1);
    }

    @Test
    void anotherSpeakersTurnsAreSeenAcrossOnesOwn() {
        Analysis analysis = Dialogue.call()
                .customer("seven nine")
                .agent("one moment")
                .agent("sorry")
                .customer("that's alright")
                .analysis();
        assertThat(texts("sorry & prev(seven)", analysis)).containsExactly("sorry");
        assertThat(texts("sorry & prev(moment)", analysis)).isEmpty();
        assertThat(texts("sorry & next(alright)", analysis)).containsExactly("sorry");
        assertThat(texts("sorry & !next(alright)", analysis)).isEmpty();
        assertThat(texts("alright & !next(*)", analysis)).containsExactly("alright");
    }

    @Test
    void besideAnUnknownSpeakerItCannotBeToldWhoseTurnComesBefore() {
        Analysis analysis = Dialogue.call()
                .nobodyKnowsWho("seven nine")
                .nobodyKnowsWho("sorry")
                .analysis();
        assertThat(match("sorry & prev(seven)", analysis).doubtful()).hasSize(1);
        assertThat(match("sorry & !prev(seven)", analysis).doubtful()).hasSize(1);
        assertThat(match("sorry & !prev(eight)", analysis).certain()).hasSize(1);
        assertThat(match("sorry & prev(eight)", analysis).found()).isEmpty();
    }

    @Test
    void secondsAreCountedFromTheFirstSampleAndToTheLast() {
        Analysis analysis = Dialogue.call()
                .agent("hello")
                .silence(30_000)
                .customer("hello")
                .silence(30_000)
                .agent("bye")
                .silence(20_000)
                .measured(Speaker.AGENT, 90_000)
                .analysis();
        assertThat(match("first 20s hello", analysis).found()).hasSize(1);
        assertThat(match("first 40s hello", analysis).found()).hasSize(2);
        assertThat(match("last 10s bye", analysis).found()).isEmpty();
        assertThat(match("last 60s bye", analysis).found()).hasSize(1);
        assertThat(match("first 1s of speaker hello", analysis).found()).hasSize(2);
    }

    @Test
    void secondsCannotBeToldInWritingUnlessWordsStandInForThem() {
        Analysis analysis = Dialogue.mail().agent("Hello and good morning").analysis();
        Match match = match("first 20s morning", analysis).found().get(0);
        assertThat(match.doubt()).contains("seconds").contains("writing");
        assertThat(match("first 20s/4w morning", analysis).certain()).hasSize(1);
        assertThat(match("first 20s/3w morning", analysis).found()).isEmpty();
    }

    @Test
    void turnsAreCountedOverAllOrOverTheSpeakersOwn() {
        Analysis analysis = Dialogue.call()
                .customer("hello")
                .agent("hello")
                .customer("bye")
                .agent("bye")
                .analysis();
        assertThat(match("first 1t hello", analysis).found()).hasSize(1);
        assertThat(match("first 1t of speaker hello", analysis).found()).hasSize(2);
        assertThat(match("last 1t bye", analysis).found()).hasSize(1);
        assertThat(match("last 1t of speaker bye", analysis).found()).hasSize(2);
    }

    @Test
    void negationEndsWithItsSentence() {
        Analysis one =
                Dialogue.mail().agent("Certainly not. I'm sorry about that.").analysis();
        assertThat(texts("affirmed sorry", one)).containsExactly("sorry");
        Analysis other =
                Dialogue.mail().agent("Certainly not I'm sorry about that.").analysis();
        assertThat(texts("affirmed sorry", other)).isEmpty();
    }

    @Test
    void onlyTheTurnsAskedForAreLookedAt() {
        Analysis analysis = Dialogue.call().agent("sorry").customer("sorry").analysis();
        assertThat(new Matcher(PatternParser.parse("sorry", Names.NONE))
                        .match(analysis, turn -> turn == 1)
                        .found())
                .extracting(match -> match.place().turn())
                .containsExactly(1);
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void aNastyPatternIsGivenUpAndNeverHangs() {
        Analysis analysis = Dialogue.call().agent("a ".repeat(5000) + "b").analysis();
        String any = "* near<=1000w (* near<=1000w (* near<=1000w *))";
        Matches matches = match(any, analysis);
        assertThat(matches.unfinished()).containsExactly(0);
        assertThat(matches.found()).isEmpty();
        assertThat(match("*".repeat(60) + "x " + "[*] ".repeat(60) + "nowhere", analysis)
                        .found())
                .isEmpty();
        Analysis longWord =
                Dialogue.call().agent("a".repeat(100_000)).agent("fine").analysis();
        assertThat(match("*a*a*a*a*a*a*a*b", longWord).found()).isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void tenThousandPhrasesAreReadInOneGo() {
        var list = new StringBuilder("\"phrase number zero\"");
        for (int i = 0; i < 5000; i++) {
            list.append(" | w").append(i).append(" x");
        }
        Analysis analysis =
                Dialogue.call().agent("w4711 x ".repeat(2000).strip()).analysis();
        assertThat(match(list.toString(), analysis).found()).hasSize(2000);
    }

    private static List<String> texts(String pattern, Analysis analysis) {
        return match(pattern, analysis).certain().stream()
                .map(match -> match.place()
                        .at()
                        .of(analysis.interaction()
                                .turns()
                                .get(match.place().turn())
                                .text()))
                .toList();
    }

    private static Matches match(String pattern, Analysis analysis) {
        return new Matcher(PatternParser.parse(pattern, Names.NONE)).match(analysis);
    }
}

package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.PatternParser;
import earmark.markers.ShippedWords;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Analysis;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks beyond the words of one turn, or reads something off at the place. */
@NullMarked
class OperatorsTest {
    /** Each row: pattern; the agent's words; what is found, joined by commas. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "{cancel}; cancel cancels cancelled canceled cancelling canceling cancellation; "
                        + "cancel,cancels,cancelled,canceled,cancelling,canceling",
                "{go} home; he went home and goes home; went home,goes home",
                "{apologise}; i apologize he apologised; apologize,apologised",
                "\"{take} off\"; it was taken off; taken off",
                "{child}; children; children",
                "2 of (late | delay | waiting); the delay made me late; delay made me late",
                "2 of (late | delay | waiting); late late late; ",
                "2 of (late | delay | waiting) within<=3w; the delay made me late; ",
                "2 of (so late | late); so late; ",
                "3 of (a | b | c); a x b b c; a x b b c",
                "b after<=2w a; a x y b; a x y b",
                "b after<=2w a; b x a; ",
                "sorry near<=0t delay; sorry for that long delay; sorry",
                "sorry before<=0t delay; delay sorry; ",
                "sorry after<=0t delay; delay sorry; sorry",
                "sorry near<=0t sorry; sorry; ",
                "sorry not near<=0t delay; sorry sorry; sorry,sorry",
                "sorry not after<=0t delay; sorry delay sorry; sorry",
                "first 50% a; a a a a; a,a",
                "first 1u of turn sorry; sorry; sorry",
                "hypothetical sorry; if you are sorry; sorry",
                "hypothetical cancel; i would like to cancel; ",
                "hypothetical cancel; i would cancel; cancel",
                "about_others sorry; he is sorry; sorry",
                "about_others sorry; he knows i am sorry; ",
                "about_others complained; my neighbour complained; complained",
                "factual sorry; i am sorry; sorry",
                "factual sorry; if i am sorry; ",
                "factual sorry; he is sorry; ",
                "factual sorry; i am not sorry; ",
                "affirmed sorry; if i am sorry; sorry",
                "@money; that is two hundred and fifty pounds or two pounds fifty; "
                        + "two hundred and fifty pounds,two pounds fifty",
                "@date_or_deadline; he comes tomorrow between eight and one; tomorrow between eight and one",
                "@date_or_deadline; you get it within five working days; within five working days",
                "@date_or_deadline; by the end of the week or by friday; by the end of the week,by friday",
                "@date_or_deadline; on the third of march; on the third of march",
                "@time_of_day; at half past three; half past three",
            })
    void everyOperatorFindsWhatThePageSays(String pattern, String text, String expected) {
        Analysis analysis = Dialogue.call().agent(text).analysis();
        assertThat(String.join(",", texts(pattern, analysis)))
                .as(pattern + " in " + text)
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void secondsAreCountedAcrossTurnsAndSpeakers() {
        // 0.0-0.3 cancel, 0.9-1.2 fine, then 10 s of silence, 11.8-12.1 sorry
        Analysis analysis = Dialogue.call()
                .customer("cancel")
                .agent("fine")
                .silence(10_000)
                .agent("sorry")
                .analysis();
        assertThat(texts("cancel near<=12s sorry", analysis)).containsExactly("cancel");
        assertThat(texts("cancel near<=11s sorry", analysis)).isEmpty();
        assertThat(texts("cancel before<=12s sorry", analysis)).containsExactly("cancel");
        assertThat(texts("cancel after<=12s sorry", analysis)).isEmpty();
        assertThat(texts("sorry after<=12s cancel", analysis)).containsExactly("sorry");
        assertThat(texts("cancel before<=12s (customer sorry)", analysis)).isEmpty();
        assertThat(texts("cancel not before<=11s sorry", analysis)).containsExactly("cancel");
        assertThat(texts("cancel not before<=12s sorry", analysis)).isEmpty();
    }

    @Test
    void turnsAndSentencesAreCountedToo() {
        Analysis analysis = Dialogue.mail()
                .customer("I want to cancel. It is late.")
                .agent("One moment. Sorry about that.")
                .analysis();
        assertThat(texts("cancel near<=1t sorry", analysis)).containsExactly("cancel");
        assertThat(texts("cancel near<=0t sorry", analysis)).isEmpty();
        assertThat(texts("cancel near<=0u late", analysis)).isEmpty();
        assertThat(texts("cancel near<=1u late", analysis)).containsExactly("cancel");
        assertThat(texts("cancel near<=3u sorry", analysis)).containsExactly("cancel");
        assertThat(texts("cancel near<=2u sorry", analysis)).isEmpty();
        assertThat(texts("first 1u of turn moment", analysis)).containsExactly("moment");
        assertThat(texts("last 1u of turn moment", analysis)).isEmpty();
        assertThat(texts("first 3u (moment | about)", analysis)).containsExactly("moment");
    }

    @Test
    void secondsCannotBeToldInWritingUnlessSomethingStandsInForThem() {
        Analysis analysis =
                Dialogue.chat().customer("cancel").agent("sorry about that").analysis();
        assertThat(match("cancel near<=20s sorry", analysis).doubtful()).hasSize(1);
        assertThat(match("cancel not near<=20s sorry", analysis).doubtful()).hasSize(1);
        assertThat(match("cancel near<=5m sorry", analysis).doubtful()).hasSize(1);
        assertThat(texts("cancel near<=20s/3w sorry", analysis)).containsExactly("cancel");
        assertThat(texts("cancel near<=20s/1t sorry", analysis)).containsExactly("cancel");
        assertThat(texts("cancel near<=20s/0t sorry", analysis)).isEmpty();
        assertThat(match("cancel near<=20s nowhere", analysis).found())
                .as("what is nowhere is not near")
                .isEmpty();
        assertThat(match("cancel not near<=20s nowhere", analysis).certain()).hasSize(1);
    }

    @Test
    void aDoubtfulWitnessMakesADoubtfulMatchUnlessThereIsABetterOne() {
        Dialogue dialogue = Dialogue.call().customer("cancel").nobodyKnowsWho("sorry");
        assertThat(match("cancel near<=5s (agent sorry)", dialogue.analysis()).doubtful())
                .hasSize(1);
        assertThat(match("cancel not near<=5s (agent sorry)", dialogue.analysis())
                        .doubtful())
                .hasSize(1);
        Analysis better = dialogue.agent("sorry").analysis();
        assertThat(match("cancel near<=5s (agent sorry)", better).certain()).hasSize(1);
        assertThat(match("cancel not near<=5s (agent sorry)", better).found()).isEmpty();
    }

    @Test
    void whoTalksLongAroundAWordIsNearIt() {
        Analysis analysis = Dialogue.call()
                .agent("so one two three four five six refund")
                .silence(-2_400)
                .customer("cancel")
                .analysis();
        assertThat(texts("cancel near<=0s (so before<=9w refund)", analysis)).containsExactly("cancel");
        assertThat(texts("cancel not near<=0s (so before<=9w refund)", analysis))
                .isEmpty();
    }

    @Test
    void theNextTurnsAreCountedByWhoSpeaksThem() {
        Analysis analysis = Dialogue.call()
                .customer("cancel")
                .customer("please")
                .agent("one")
                .agent("two")
                .customer("three")
                .agent("four")
                .analysis();
        assertThat(texts("cancel & next(one)", analysis)).hasSize(1);
        assertThat(texts("cancel & next(two)", analysis)).isEmpty();
        assertThat(texts("cancel & next 2t (two)", analysis)).hasSize(1);
        assertThat(texts("cancel & next 2t (four)", analysis)).isEmpty();
        assertThat(texts("cancel & next 3t (four)", analysis)).hasSize(1);
        assertThat(texts("cancel & next 1t of any (please)", analysis)).hasSize(1);
        assertThat(texts("cancel & next 1t of any (one)", analysis)).isEmpty();
        assertThat(texts("cancel & next 2t of speaker (three)", analysis)).hasSize(1);
        assertThat(texts("cancel & next 2t of customer (three)", analysis)).hasSize(1);
        assertThat(texts("cancel & next 3t of agent (three)", analysis)).isEmpty();
        assertThat(texts("three & prev 1t (one)", analysis)).isEmpty();
        assertThat(texts("three & prev 2t (one)", analysis)).hasSize(1);
        assertThat(texts("cancel & run(please)", analysis)).hasSize(1);
        assertThat(texts("please & run(cancel)", analysis)).hasSize(1);
        assertThat(texts("cancel & run(three)", analysis)).isEmpty();
        assertThat(texts("cancel & !run(one)", analysis)).hasSize(1);
    }

    @Test
    void amongUnknownSpeakersItCannotBeToldWhichTurnsCount() {
        Analysis analysis = Dialogue.call()
                .customer("cancel")
                .nobodyKnowsWho("maybe")
                .agent("sorry")
                .analysis();
        assertThat(match("cancel & next 1t of agent (maybe)", analysis).doubtful())
                .hasSize(1);
        assertThat(match("cancel & next 2t of agent (sorry)", analysis).doubtful())
                .hasSize(1);
        assertThat(match("cancel & next 2t of any (sorry)", analysis).certain()).hasSize(1);
    }

    @Test
    void aSilenceIsFoundAfterTheTurnBeforeItWithItsTime() {
        Analysis analysis = Dialogue.call()
                .agent("one moment")
                .silence(8_000)
                .customer("hello")
                .heard(Speaker.AGENT, 0, 600)
                .heard(Speaker.CUSTOMER, 9_200, 9_500)
                .analysis();
        Place place = match("silence>=5s", analysis).certain().get(0).place();
        assertThat(place.turn()).isZero();
        assertThat(place.at().start()).isEqualTo("one moment".length());
        assertThat(place.at().length()).isZero();
        assertThat(place.time()).isEqualTo(new TimeSpan(600, 9_200));
        assertThat(match("silence>=9s", analysis).found()).isEmpty();
        assertThat(match("agent silence>=5s", analysis).certain()).hasSize(1);
        assertThat(match("customer silence>=5s", analysis).found()).isEmpty();
        assertThat(texts("one moment silence>=5s", analysis)).containsExactly("one moment");
        assertThat(texts("hello after<=1s silence>=5s", analysis)).containsExactly("hello");
        assertThat(match("first 3s silence>=5s", analysis).certain()).hasSize(1);
        assertThat(match("last 3s silence>=5s", analysis).certain()).hasSize(1);
        assertThat(match("silence>=9s by agent", analysis).certain())
                .as("from 0.6 s to the end")
                .hasSize(1);
    }

    @Test
    void withoutSoundWhatIsMeasuredCannotBeTold() {
        Analysis call = Dialogue.call().agent("one moment").analysis();
        assertThat(match("silence>=5s", call).doubtful()).hasSize(1);
        assertThat(match("silence>=5s", call).found().get(0).doubt()).contains("sound");
        assertThat(match("agent overtalk>=1s", call).doubtful()).hasSize(1);
        assertThat(match("hold>=9s", Dialogue.mail().agent("hello").analysis()).doubtful())
                .hasSize(1);
        Analysis mono = Dialogue.call()
                .agent("one moment")
                .heard(Speaker.UNKNOWN, 0, 600)
                .analysis();
        assertThat(match("overtalk>=1s", mono).doubtful()).hasSize(1);
        assertThat(match("silence>=1s by agent", mono).doubtful()).hasSize(1);
        assertThat(match("silence>=1s", mono).found()).isEmpty();
    }

    @Test
    void whoBeginsWhileTheOtherSpeaksIsToBlame() {
        Analysis analysis = Dialogue.call()
                .customer("i have been waiting for a very long time")
                .silence(-2_300)
                .agent("well i understand that but no")
                .heard(Speaker.CUSTOMER, 0, 2_700)
                .heard(Speaker.AGENT, 1_500, 4_500)
                .analysis();
        Place place = match("overtalk>=1s by agent", analysis).certain().get(0).place();
        assertThat(place.turn()).isEqualTo(1);
        assertThat(place.time()).isEqualTo(new TimeSpan(1_500, 2_700));
        assertThat(match("agent overtalk>=1s", analysis).certain()).hasSize(1);
        assertThat(match("overtalk>=1s by customer", analysis).found()).isEmpty();
        assertThat(match("overtalk>=2s", analysis).found()).isEmpty();
        assertThat(match("interruption>=0.3s", analysis).found())
                .as("the customer went on for longer than a second")
                .isEmpty();
    }

    @Test
    void anInterruptionIsWhenTheOtherStopsAndOneGoesOn() {
        Analysis analysis = Dialogue.call()
                .customer("i have been waiting for a very long time")
                .silence(-1_100)
                .agent("well i understand that but no")
                .heard(Speaker.CUSTOMER, 0, 2_700)
                .heard(Speaker.AGENT, 2_200, 4_500)
                .analysis();
        assertThat(match("interruption>=0.3s by agent", analysis).certain()).hasSize(1);
        assertThat(match("interruption>=0.6s", analysis).found()).isEmpty();
        assertThat(match("interruption>=0.3s by customer", analysis).found()).isEmpty();
    }

    @Test
    void showingThatOneListensIsNoOvertalk() {
        Analysis analysis = Dialogue.call()
                .customer("i have been waiting for a very long time")
                .silence(-2_300)
                .agent("uh huh")
                .heard(Speaker.CUSTOMER, 0, 2_700)
                .heard(Speaker.AGENT, 1_000, 1_600)
                .analysis();
        assertThat(match("overtalk>=0.5s", analysis).found()).isEmpty();
    }

    @Test
    void aHoldIsAnnouncedOrFullOfMusic() {
        Dialogue announced = Dialogue.call()
                .agent("can i put you on hold for a moment")
                .customer("okay")
                .silence(70_000)
                .agent("thanks for holding")
                .heard(Speaker.AGENT, 0, 2_400)
                .heard(Speaker.CUSTOMER, 3_000, 3_300);
        assertThat(matchShipped("hold>=60s", announced.analysis()).certain()).hasSize(1);
        assertThat(matchShipped("hold>=80s", announced.analysis()).found()).isEmpty();
        Dialogue music = Dialogue.call()
                .agent("bear with me")
                .silence(70_000)
                .agent("hello again")
                .heard(Speaker.AGENT, 0, 900, 1_000, 70_000)
                .heard(Speaker.CUSTOMER, 0, 900);
        assertThat(match("hold>=60s", music.analysis()).certain()).hasSize(1);
        Dialogue silence = Dialogue.call()
                .agent("so there")
                .silence(70_000)
                .agent("hello again")
                .heard(Speaker.AGENT, 0, 600)
                .heard(Speaker.CUSTOMER, 0, 100);
        assertThat(match("hold>=60s", silence.analysis()).found()).isEmpty();
    }

    @Test
    void figuresOfTheWholeCallAreConditions() {
        // the agent says 12 words in 3.6 s, the customer 2 words in 0.6 s, 0.6 s between them
        Analysis analysis = Dialogue.call()
                .agent("one two three four five six seven eight nine ten eleven twelve")
                .customer("cancel this")
                .heard(Speaker.AGENT, 0, 3_600)
                .heard(Speaker.CUSTOMER, 4_200, 4_800)
                .analysis();
        assertThat(texts("cancel & talk_share(agent)>0.8", analysis)).hasSize(1);
        assertThat(texts("cancel & talk_share(customer)>0.8", analysis)).isEmpty();
        assertThat(texts("cancel & !talk_share(customer)>0.8", analysis)).hasSize(1);
        assertThat(texts("cancel & speed(agent)=200", analysis)).hasSize(1);
        assertThat(texts("cancel & speed(agent)>200", analysis)).isEmpty();
        assertThat(texts("cancel & latency(customer)>=0.6s", analysis)).hasSize(1);
        assertThat(texts("cancel & latency(customer)>0.6s", analysis)).isEmpty();
        assertThat(texts("cancel & length>=4s", analysis)).hasSize(1);
        assertThat(texts("cancel & length>=600s", analysis)).isEmpty();
        assertThat(match("cancel & latency(agent)>1s", analysis).doubtful())
                .as("the agent never replies")
                .hasSize(1);
        Analysis mail = Dialogue.mail().customer("cancel this").analysis();
        assertThat(match("cancel & talk_share(agent)>0.8", mail).doubtful()).hasSize(1);
        assertThat(match("cancel & length>=4s", mail).doubtful()).hasSize(1);
        assertThat(match("cancel & length>=4s/2w", mail).certain()).hasSize(1);
        assertThat(match("cancel & length>=4s/3w", mail).found()).isEmpty();
    }

    @Test
    void partsOfAMatchAreKeptUnderTheirNames() {
        Analysis analysis =
                Dialogue.mail().agent("We will Refund £40 by Friday.").analysis();
        Match match = match("{refund} amount:(4*) when:(by friday)", analysis)
                .certain()
                .get(0);
        assertThat(match.fields()).containsExactly(Map.entry("amount", "40"), Map.entry("when", "by Friday"));
        assertThat(match("what:{refund} & by", analysis).found()).isEmpty();
        Analysis longest = Dialogue.mail().agent("b " + "a ".repeat(300) + "c").analysis();
        assertThat(match("all:(b before<=900w c)", longest)
                        .certain()
                        .get(0)
                        .fields()
                        .get("all"))
                .hasSize(200);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void tenThousandTurnsAreNoSquare() {
        Dialogue chat = Dialogue.call();
        for (int i = 0; i < 5_000; i++) {
            chat.customer("cancel it please").agent("sorry about the delay");
        }
        Analysis analysis = chat.analysis();
        assertThat(match("cancel near<=90000s nowhere", analysis).found()).isEmpty();
        assertThat(match("cancel near<=90000s (sorry before<=3w delay)", analysis)
                        .certain())
                .hasSize(5_000);
        assertThat(match("cancel near<=9000t (unknown sorry)", analysis).found())
                .isEmpty();
        assertThat(match("cancel not near<=90000s (conf>=1 sorry)", analysis).found())
                .isEmpty();
        assertThat(match("cancel & next 100t (nowhere | * near<=3w nowhere)", analysis)
                        .found())
                .isEmpty();
        assertThat(match("cancel & run(nowhere)", analysis).found()).isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void tenThousandTurnsOfNobodyKnowsWhomAreNoSquareEither() {
        Dialogue chat = Dialogue.call();
        for (int i = 0; i < 10_000; i++) {
            chat.nobodyKnowsWho("cancel it please sorry");
        }
        Analysis analysis = chat.analysis();
        assertThat(match("cancel near<=90000s (agent sorry)", analysis).doubtful())
                .hasSize(10_000);
        assertThat(match("cancel & next 100t of agent (nowhere)", analysis).found())
                .isEmpty();
    }

    @Test
    void aQuestionMarkRightBehindTheWordsCanBeAskedFor() {
        Analysis chat = Dialogue.chat()
                .agent("Sorry? What sorry, was that? sorry")
                .agent("Sorry")
                .analysis();

        assertThat(texts("queried sorry", chat)).containsExactly("Sorry");
        assertThat(texts("queried that", chat)).containsExactly("that");
    }

    @Test
    void whereNobodyKnowsWhoSpeaksATurnFartherAwayMayBeTheOneThatIsMeant() {
        for (int between = 0; between <= 3; between++) {
            Dialogue mono = Dialogue.call().nobodyKnowsWho("sorry");
            for (int i = 0; i < between; i++) {
                mono.nobodyKnowsWho("well");
            }
            Analysis talk = mono.nobodyKnowsWho("delay").analysis();
            // up to two that may be the same speaker's; people take turns
            boolean open = between <= 2;
            Matches wanted = match("sorry & next(delay)", talk);
            Matches unwanted = match("sorry & !next(delay)", talk);

            assertThat(wanted.found()).hasSize(open ? 1 : 0);
            assertThat(wanted.found()).noneMatch(match -> match.isCertain());
            assertThat(unwanted.found()).hasSize(1).allMatch(match -> match.isCertain() != open);
        }
        Analysis known = Dialogue.call()
                .agent("sorry")
                .customer("well")
                .agent("x")
                .customer("delay")
                .analysis();
        assertThat(match("sorry & next(delay)", known).found()).isEmpty();
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
        return new Matcher(PatternParser.parse(pattern, new ShippedWords())).match(analysis);
    }

    private static Matches matchShipped(String pattern, Analysis analysis) {
        return new Matcher(PatternParser.parse(pattern, MarkerCatalog.shipped())).match(analysis);
    }
}

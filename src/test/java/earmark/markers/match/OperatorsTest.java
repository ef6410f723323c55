package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.PatternParser;
import earmark.markers.ShippedWords;
import earmark.model.Analysis;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.text.PlainAnalyzer;
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
                "3 of (so* | sorry | late); late sorry x so; late sorry x so",
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
    void oneOfSeveralThatIsDoubtfulDoesNotHideALaterOneThatIsNot() {
        Analysis analysis = Dialogue.call().agent("late sorry delay").analysis();
        assertThat(match("2 of (late | (sorry & fact(queue)=billing) | delay)", analysis)
                        .certain())
                .singleElement()
                .satisfies(match -> assertThat(match.place().at()).isEqualTo(new TextSpan(0, 16)));
    }

    @Test
    void whoeverIsNotKnownMayBeTheOneWhoGoesOn() {
        Analysis analysis = Dialogue.call()
                .agent("sorry")
                .nobodyKnowsWho("delay")
                .agent("please")
                .customer("hold")
                .analysis();
        assertThat(match("sorry & run(delay)", analysis).doubtful()).hasSize(1);
        assertThat(match("sorry & !run(delay)", analysis).doubtful()).hasSize(1);
        assertThat(match("sorry & run(please)", analysis).doubtful()).hasSize(1);
        assertThat(match("sorry & run(hold)", analysis).found()).isEmpty();
        assertThat(match("sorry & !run(hold)", analysis).certain()).hasSize(1);
    }

    @Test
    void aWordWithoutATimeHidesNoneThatHasOne() {
        var words = List.of(
                new Word(new TextSpan(0, 4), null, 1),
                new Word(new TextSpan(5, 10), new TimeSpan(4_000, 4_300), 1),
                new Word(new TextSpan(11, 16), new TimeSpan(6_000, 6_300), 1),
                new Word(new TextSpan(17, 21), null, 1));
        var turn = new Turn(0, Speaker.AGENT, "well sorry delay then", words, new TimeSpan(4_000, 6_300));
        Analysis analysis =
                new PlainAnalyzer().analyze(Dialogue.call().interaction().withTurns(List.of(turn)));
        assertThat(texts("first 2s of speaker (sorry | delay)", analysis)).containsExactly("sorry");
        assertThat(texts("first 2s of turn (sorry | delay)", analysis)).containsExactly("sorry");
        assertThat(texts("last 50% of turn (sorry | delay)", analysis)).containsExactly("delay");
        assertThat(match("sorry before<=9s (delay then)", analysis).doubtful()).hasSize(1);
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
}

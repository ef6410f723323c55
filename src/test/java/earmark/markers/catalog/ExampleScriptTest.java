package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Voice;
import earmark.syntax.Position;
import earmark.syntax.Value;
import earmark.text.PlainAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an example can say of a conversation beside its words. */
class ExampleScriptTest {
    @Test
    void whatIsKnownStandsInFront() {
        Interaction mail = read("[mail] [queue = Direct Debit] [team=\"North, two\"] C: hello");

        assertThat(mail.medium()).isEqualTo(Medium.EMAIL);
        assertThat(mail.facts()).isEqualTo(Map.of("queue", "Direct Debit", "team", "North, two"));
        assertThat(mail.sound()).isNull();
    }

    /** A word lasts 300 ms, turns lie 600 ms apart. */
    @Test
    void aCallIsHeardWhileItsWordsLastEverySpeakerOnAChannel() {
        Sound sound = read("A: one two +2s three / A: four +5s").sound();

        assertThat(sound)
                .isEqualTo(new Sound(
                        8_800,
                        List.of(
                                new Voice(
                                        0,
                                        Speaker.AGENT,
                                        List.of(
                                                new TimeSpan(0, 600),
                                                new TimeSpan(2_600, 2_900),
                                                new TimeSpan(3_500, 3_800))),
                                new Voice(1, Speaker.CUSTOMER, List.of()))));
    }

    @Test
    void whereNobodyKnowsWhoSpeaksAllAreOnOneChannel() {
        assertThat(read("A: one / ?: two").sound())
                .isEqualTo(new Sound(
                        1_200,
                        List.of(new Voice(
                                0, Speaker.UNKNOWN, List.of(new TimeSpan(0, 300), new TimeSpan(900, 1_200))))));
    }

    @Test
    void theMediumIsWrittenAsInPatternsToo() {
        assertThat(read("[medium=chat] A: hello").medium()).isEqualTo(Medium.CHAT);
        assertThat(read("[medium = chat] A: hello").facts()).isEmpty();
        assertThat(read("[Email] A: hello").medium()).isEqualTo(Medium.EMAIL);
        assertThat(read("[observation] A: hello").medium()).isEqualTo(Medium.OBSERVATION);
        assertThat(read("[call] A: hello").medium()).isEqualTo(Medium.CALL);
    }

    @Test
    void aSilenceMayBeInMinutesAndInPartsOfASecond() {
        assertThat(read("A: one +1m two -0.25s three")
                        .turns()
                        .get(0)
                        .words()
                        .get(2)
                        .time())
                .isEqualTo(new TimeSpan(60_350, 60_650));
    }

    @Test
    void aFigureWithASignIsAWordInWriting() {
        assertThat(read("[mail] A: call +44 1234").turns().get(0).text()).isEqualTo("call +44 1234");
    }

    /** Steps of a model may share words: one within another, or one that ends in the next. */
    @ParameterizedTest
    @ValueSource(strings = {"thank you for holding, thank", "thank you for, for holding"})
    void whatSharesWordsIsMarkedOneInTheOther(String steps) {
        String[] sought = steps.split(", ", 2);
        String text =
                "model doc.steps v1\n  title x\n  source own\n  status draft\n  start customer hello\n  step one: agent "
                        + sought[0] + "\n  step two: agent " + sought[1] + "\n";
        String marked = sought[1].equals("thank") ? "<<<<thank>> you for holding>>" : "<<thank you <<for>> holding>>";

        assertThat(problems(text + "  hit C: hello / A: " + marked + "\n")).isEmpty();
        assertThat(problems(text + "  hit C: hello / A: <<thank you for holding>>\n"))
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .startsWith("expected hit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "[queue] A: hello; 1; '[queue]' says nothing of the conversation; [queue=billing]",
                "[fax] A: hello; 1; '[fax]' says nothing of the conversation; [chat]",
                "[queue:billing] A: hello; 1; says nothing of the conversation; [queue=billing]",
                "[queue=] A: hello; 1; a fact without a value; is left out",
                "[mail] [queue=a] [queue=b] A: hello; 18; 'queue' a second time; keep one",
                "[queue=billing A: hello; 1; '[' is not closed; [queue=billing]",
                "A: hello / [queue=billing] C: hello; 12; '[queue=billing]' is no speaker; in front of the first turn",
            })
    void aFaultInFrontHasItsColumnAndARemedy(String script, int column, String what, String remedy) {
        Problem problem = catchThrowableOfType(EarmarkException.class, () -> read(script))
                .problems()
                .get(0);

        assertThat(problem.where()).isEqualTo("m.mark:1:" + column);
        assertThat(problem.what()).contains(what);
        assertThat(problem.hint()).contains(remedy);
    }

    /** Each operand that is measured, with an example in which it is there and one in which it is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "silence>=5s; A: wait<<>> +6s / C: yes; A: wait +2s / C: yes",
                "silence>=5s by agent; A: well<<>> / C: i have been waiting here for a long time +2s / A: yes; A: well / C: yes / A: yes",
                "overtalk>=1s; C: so i have been waiting so long -2s / A: <<>>well no well no well; C: so i have waited / A: well",
                "interruption>=0.3s; C: so i have been waiting -1.2s / A: <<>>well no well no well no; C: i have waited / A: well no",
                "hold>=20s; A: can you hold<<>> the line +30s thank you for holding; A: can you hold the line +10s thanks",
                "wait & talk_share(agent)>0.7; A: please <<wait>> a bit for me / C: no; A: wait / C: no i do not",
                "wait & latency(agent)>3s; C: hello +4s / A: <<wait>>; C: hello / A: wait",
                "wait & length>=20s; A: <<wait>> +20s; A: wait +5s",
                "wait & speed(agent)>150; A: <<wait>>; A: wait +5s here",
                "wait & medium=(chat | email); [chat] A: <<Wait>>!; A: wait",
                "wait & fact(queue)=billing; [queue=Billing] A: <<wait>>; [queue=sales] A: wait",
                "wait & fact(tenure)>=12; [tenure=14] A: <<wait>>; [tenure=3] A: wait",
            })
    void whatIsMeasuredOrKnownCanBeShownByExamples(String pattern, String hit, String miss) {
        assertThat(faults(pattern, "hit " + hit, "miss " + miss)).isEmpty();
    }

    @Test
    void whatIsNotKnownIsUndeterminedAndTheFaultSaysWhereToWriteIt() {
        assertThat(faults("wait & fact(queue)=billing", "undetermined A: wait", "undetermined [team=north] A: wait"))
                .isEmpty();
        assertThat(faults("overtalk>=1s", "undetermined ?: so i have been waiting -1.2s / A: well no"))
                .isEmpty();
        assertThat(faults("silence>=5s", "undetermined [mail] A: wait")).isEmpty();

        assertThat(faults("silence>=5s", "hit A: well<<>> then +6s").get(0).what())
                .isEqualTo("expected hit <<>> after 'well' at 0:4, got present <<>> after 'well then' at 0:9");
        Problem fault = faults("wait & fact(queue)=billing", "hit A: <<wait>>").get(0);
        assertThat(fault.what()).contains("got undetermined: the fact 'queue' is not known");
        assertThat(fault.hint()).startsWith("what is known stands in front of the example: [queue=…]");
    }

    @Test
    void theDraftOfAMarkerSaysHowItsExamplesShowWhatIsBeyondWords() {
        String sound =
                Skeleton.of("waits", "", Side.ANY, PatternParser.parse("wait silence>=5s", MarkerCatalog.shipped()));
        String fact = Skeleton.of(
                "waits", "", Side.ANY, PatternParser.parse("wait & fact(queue)=a", MarkerCatalog.shipped()));
        String words = Skeleton.of("waits", "", Side.ANY, PatternParser.parse("wait", MarkerCatalog.shipped()));

        assertThat(sound).contains("+9s is a silence").doesNotContain("[queue=billing]");
        assertThat(fact).contains("[queue=billing] A:").doesNotContain("+9s");
        assertThat(words).doesNotContain("+9s").doesNotContain("[queue=billing]");
        List.of(sound, fact, words).forEach(draft -> assertThat(problems(draft)).isEmpty());
    }

    private static Interaction read(String script) {
        return ExampleScript.read(Value.of(script, new Position("m.mark", 1, 1)), 0)
                .interaction();
    }

    private static List<Problem> faults(String pattern, String... examples) {
        String text = "marker doc.some v1\n  title x\n  source own\n  by any\n  status draft\n  say " + pattern + "\n  "
                + String.join("\n  ", examples) + "\n";
        return problems(text);
    }

    private static List<Problem> problems(String text) {
        var problems = new ArrayList<Problem>();
        var loader = new MarkerLoader(name -> Optional.empty(), MarkerCatalog.shipped(), problems);
        var markers = loader.load(List.of(new MarkerFile("m.mark", text)));
        problems.addAll(new ExampleRunner(new PlainAnalyzer()::analyze).run(markers));
        return problems;
    }
}

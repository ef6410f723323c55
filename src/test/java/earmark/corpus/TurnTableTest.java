package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TurnTableTest {
    private final TableReading reading = new TableReading();

    @Test
    void rowsOfOneInteractionFindTogetherWhereverTheyStand() throws IOException {
        List<TableInteraction> read = reading.of("""
                interaction,turn,speaker,text
                c2,1,agent,good morning
                c1,7,agent,hello there
                c2,2,customer,my parcel is late
                """);

        assertThat(read).extracting(TableInteraction::label).containsExactly("c2", "c1");
        assertThat(read.get(0).turnLabels()).containsExactly("1", "2");
        assertThat(read.get(0).interaction().turns())
                .extracting(Turn::index, Turn::speaker, Turn::text)
                .containsExactly(
                        tuple(0, Speaker.AGENT, "good morning"), tuple(1, Speaker.CUSTOMER, "my parcel is late"));
        assertThat(read.get(1).turnLabels()).containsExactly("7");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void otherNamesForTheConversationAndTheRoleAreUnderstood() throws IOException {
        for (String name : List.of(
                "dialogue",
                "dialog",
                "conversation",
                "conversationId",
                "conversation_id",
                "call",
                "call_id",
                "thread")) {
            List<TableInteraction> read = reading.of(
                    name + "\tturn\trole\ttext\nd1\t1\tagent\thello\nd2\t1\tagent\tgood day\nd1\t2\tcaller\thi\n");

            assertThat(read).as(name).extracting(TableInteraction::label).containsExactly("d1", "d2");
            assertThat(read.get(0).interaction().turns())
                    .extracting(Turn::speaker)
                    .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
        }
        assertThat(reading.of("{\"dialogue_id\":\"d1\",\"utterance\":\"hi\",\"role\":\"agent\"}\n")
                        .get(0)
                        .label())
                .isEqualTo("d1");
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatToDo() {
        Map.of(
                        "PK\u0003\u0004aaaa", "save it as CSV",
                        "speaker|text\nagent|hello\n", "a comma, a semicolon or a tab",
                        " \n", "the file is empty")
                .forEach((content, hint) -> {
                    assertThatThrownBy(() -> reading.of(content)).as(content).hasMessageContaining(hint);
                    assertThatThrownBy(() -> TextList.read(
                                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                                    "list",
                                    problem -> {}))
                            .as(content)
                            .hasMessageContaining(hint);
                });
    }

    /** As the other readers have it: a chat, a file of labelled turns. */
    @Test
    void aSpeakerWhoIsNobodyWeKnowIsNamed() throws IOException {
        var table = new TurnTable(reading.problems()::add);
        String rows = "speaker,text\nSue,hello\nSue (Agent),hello\nTom,hello\n?,hello\nunknown,hello\n,hello\n";
        table.read(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "t.csv", found -> {});

        assertThat(table.strangers()).containsExactly("Sue", "Tom");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void rowsOfNoInteractionAmongOthersAreTold() throws IOException {
        assertThat(reading.of("interaction,speaker,text\n3,agent,a\n,agent,b\n3,agent,c\n,agent,d\n"))
                .extracting(TableInteraction::label)
                .containsExactly("2", "4", "3");
        assertThat(reading.notes())
                .containsExactly("rows of no interaction, each by itself under its number: 2, 4 (give every row its"
                        + " interaction)");
    }

    @Test
    void whatASpreadsheetSaysOfTheSeparatorAboveTheHeaderIsNoHeader() throws IOException {
        assertThat(TableReading.texts(reading.of("sep=;\ninteraction;text\nc;hello, you\n")))
                .containsExactly("hello, you");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void blanksAndSignsInAHeaderDoNotMatter() throws IOException {
        List<TableInteraction> read = reading.of("""
                Conversation ID;Participant;Message;Channel Type
                77;Agent;hello;web
                77;Customer;hi;web
                78;Agent;good day;web
                """);

        assertThat(read).extracting(TableInteraction::label).containsExactly("77", "78");
        assertThat(read.get(0).interaction().turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
        assertThat(reading.notes()).containsExactly("columns that are not used: channel type");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aNameBesideItsRoleIsNoStranger() throws IOException {
        List<TableInteraction> read =
                reading.of("Participant;Participant-Type;Message Text\nAnna;end-user;hello\nSue;agent;hi\n");

        assertThat(read)
                .extracting(it -> it.interaction().turns().get(0).speaker())
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(reading.notes()).singleElement().asString().contains("which rows belong together");
    }

    @Test
    void whoSpeaksIsMissedWhereNoColumnSaysIt() throws IOException {
        reading.of("text,mood\nhello,good\n");

        assertThat(reading.notes()).hasSize(2);
        assertThat(reading.notes().get(0)).endsWith("mood");
        assertThat(reading.notes().get(1)).contains("no column says who speaks");
    }

    @Test
    void timesAreReadAsClocksShowThemAndInSeconds() throws IOException {
        assertThat(span("Start,End", "0:04,1:02:03.5")).isEqualTo(new TimeSpan(4000, 3_723_500));
        assertThat(span("start,end", "0.25,3.5")).isEqualTo(new TimeSpan(250, 3500));
        assertThat(span("Start Seconds,End Seconds", "2,3")).isEqualTo(new TimeSpan(2000, 3000));
        assertThat(span("Start (ms),End (ms)", "2,3")).isEqualTo(new TimeSpan(2, 3));
        assertThat(span("Start Time,End Time", "00:00:02,00:00:03")).isEqualTo(new TimeSpan(2000, 3000));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void timesThatMayBeSecondsOrMillisecondsAreToldAndNotUsed() throws IOException {
        assertThat(span("start,end", "12,15")).isNull();
        assertThat(reading.notes())
                .singleElement()
                .asString()
                .contains("'12' in the column start", "startMs or startSeconds");
        assertThat(span("start", "2026-03-01 10:00:00")).isNull();
        assertThat(reading.notes()).singleElement().asString().contains("2026-03-01 10:00:00", "like 0:04");
        assertThat(reading.problems()).isEmpty();
    }

    private @Nullable TimeSpan span(String header, String row) throws IOException {
        return reading.of("call\tspeaker\ttext\t" + header.replace(',', '\t') + "\nc\tagent\thello\t"
                        + row.replace(',', '\t') + "\n")
                .get(0)
                .interaction()
                .turns()
                .get(0)
                .time();
    }

    @Test
    void aTurnThatIsThereTwiceIsToldWithItsLine() throws IOException {
        List<TableInteraction> read = reading.of("""
                interaction,turn,text
                c1,1,hello
                c2,1,hello
                c1,1,again
                c1,1,and again
                """);

        assertThat(read.get(0).interaction().turns()).hasSize(3);
        assertThat(reading.problems()).singleElement().asString().contains(":4: turn 1 of c1 is there twice");

        reading.problems().clear();
        reading.of("{\"interaction\":\"c\",\"turn\":1,\"text\":\"a\"}\n".repeat(2));
        assertThat(reading.problems()).singleElement().asString().contains(":2: turn 1 of c is there twice");
    }

    @Test
    void aRoleSaysWhoANamedSpeakerIs() throws IOException {
        List<TableInteraction> read = reading.of("call\tspeaker\trole\ttext\n1\tMiriam\tagent\thello\n");
        assertThat(read.get(0).interaction().turns()).extracting(Turn::speaker).containsExactly(Speaker.AGENT);
    }

    @Test
    void ourOwnColumnGoesBeforeItsSynonym() throws IOException {
        assertThat(reading.of("call,interaction,text\nx,c1,a\ny,c1,b\n"))
                .extracting(TableInteraction::label)
                .containsExactly("c1");
    }

    @Test
    void onlyTextIsRequiredAndEachRowIsThenItsOwnInteraction() throws IOException {
        List<TableInteraction> read = reading.of("TEXT\r\nsorry, we are late\r\n\r\n\"he said \"\"no\"\"\"\r\n");

        assertThat(read).extracting(TableInteraction::label).containsExactly("1", "2");
        assertThat(TableReading.texts(read)).containsExactly("sorry, we are late", "he said \"no\"");
        assertThat(read.get(0).interaction().medium()).isEqualTo(Medium.CHAT);
        assertThat(read.get(0).interaction().turns().get(0).speaker()).isEqualTo(Speaker.UNKNOWN);
        assertThat(read.get(0).interaction().id())
                .isNotEqualTo(read.get(1).interaction().id());
    }

    @Test
    void strayQuotesInTabbedLinesSwallowNothing() throws IOException {
        List<TableInteraction> read =
                reading.of("interaction\ttext\nc1\t\"the 5\" pipe leaks\nc1\tsecond\nc1\tthird \"quoted\" word\n");

        assertThat(read.get(0).interaction().turns())
                .extracting(Turn::text)
                .containsExactly("\"the 5\" pipe leaks", "second", "third \"quoted\" word");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws IOException {
        List<TableInteraction> read = reading.of("text,speaker\nfirst,a\n\"oh no,a\nthird,c\nfourth,c\n");

        assertThat(TableReading.texts(read)).containsExactly("first", "third", "fourth");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("t.csv:3");
            assertThat(problem.what()).contains("not closed");
        });
    }

    @Test
    void quotedTextsMayHoldLinesSeparatorsAndQuotes() throws IOException {
        List<TableInteraction> read =
                reading.of("speaker;text\nagent;\"one; two\nthree \"\"four\"\"\"\ncustomer;5\" pipe\n");

        assertThat(TableReading.texts(read)).containsExactly("one; two\nthree \"four\"", "5\" pipe");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void everyBadRowIsAProblemWithItsLineAndTheRestGoesOn() throws IOException {
        List<TableInteraction> read = reading.of("""
                speaker,text,startMs,endMs
                agent,fine,0,900
                agent,unquoted, comma,1000,2000
                agent,no number,soon,2000
                agent,backwards,3000,2000
                agent,"x"y,1,2
                agent
                agent,good again,4000
                """);

        assertThat(TableReading.texts(read)).containsExactly("fine", "good again");
        assertThat(reading.problems())
                .extracting(Problem::where)
                .containsExactly("t.csv:3", "t.csv:4", "t.csv:5", "t.csv:6", "t.csv:7");
        assertThat(reading.problems().get(1).what()).contains("startMs").contains("soon");
    }

    @Test
    void turnsWithTimesAreACallInTimeOrderWithoutInventedWordTimes() throws IOException {
        List<TableInteraction> read = reading.of("""
                interaction,turn,speaker,text,startMs,endMs
                k,second,customer,yes,1500.4,2000
                k,first,agent,hello,0,1200
                """);

        TableInteraction call = read.get(0);
        assertThat(call.interaction().medium()).isEqualTo(Medium.CALL);
        assertThat(call.turnLabels()).containsExactly("first", "second");
        assertThat(call.interaction().turns())
                .extracting(Turn::time)
                .containsExactly(new TimeSpan(0, 1200), new TimeSpan(1500, 2000));
        assertThat(call.interaction().turns())
                .allSatisfy(turn -> assertThat(turn.words()).isEmpty());
    }

    @Test
    void columnsComeInAnyOrderAndCaseAndOthersAreIgnored() throws IOException {
        List<TableInteraction> read = reading.of("\uFEFFMood,Text,Interaction,SPEAKER\nangry,where is it,9,Caller\n");

        assertThat(read.get(0).label()).isEqualTo("9");
        assertThat(read.get(0).interaction().turns().get(0).speaker()).isEqualTo(Speaker.CUSTOMER);
        assertThat(TableReading.texts(read)).containsExactly("where is it");
    }

    @Test
    void otherEncodingsAreUnderstood() throws IOException {
        String table = "text\nun café très cher – voilà\n";
        assertThat(TableReading.texts(reading.of(table.getBytes(Charset.forName("windows-1252")))))
                .containsExactly("un café très cher – voilà");
        assertThat(TableReading.texts(reading.of(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("un café très cher – voilà");
    }

    @Test
    void noTableIsSaidSo() {
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> reading.of("speaker,phrase\na,b\n"))
                .withMessageContaining("t.csv:1: no column named text");
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> reading.of("\n\n"))
                .withMessageContaining("empty");
    }

    @Test
    void speakersAreTheirWordsOrUnknown() {
        assertThat(List.of("agent", "A", "Agent 2", "advisor"))
                .allSatisfy(it -> assertThat(SpeakerWords.parse(it)).isEqualTo(Speaker.AGENT));
        assertThat(List.of("customer", "c", "Caller", "b", "customer_1"))
                .allSatisfy(it -> assertThat(SpeakerWords.parse(it)).isEqualTo(Speaker.CUSTOMER));
        assertThat(List.of("Sue (Agent)", "Agent: Sue", "Sue - agent 2", "[agent] Sue", "Agent/Sue"))
                .allSatisfy(it -> assertThat(SpeakerWords.parse(it)).isEqualTo(Speaker.AGENT));
        assertThat(List.of("Sue (agent, customer)", "Sue A", "Sue (a)", "Agent Smith's mother"))
                .allSatisfy(it -> assertThat(SpeakerWords.parse(it)).isEqualTo(Speaker.UNKNOWN));
        assertThat(List.of("", "Maria", "speaker 1"))
                .allSatisfy(it -> assertThat(SpeakerWords.parse(it)).isEqualTo(Speaker.UNKNOWN));
    }

    @Test
    void manyUnclosedQuotesDoNotTakeForEver() {
        String table = "text,speaker\n" + "\"open,a\n".repeat(20_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reading.of(table));
        assertThat(reading.problems().size()).isGreaterThan(5_000);
    }
}

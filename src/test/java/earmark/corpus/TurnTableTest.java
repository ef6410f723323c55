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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TurnTableTest {
    private final List<Problem> problems = new ArrayList<>();
    private List<String> notes = List.of();

    @Test
    void rowsOfOneInteractionFindTogetherWhereverTheyStand() throws IOException {
        List<TableInteraction> read = read("""
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
        assertThat(problems).isEmpty();
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
            List<TableInteraction> read =
                    read(name + "\tturn\trole\ttext\nd1\t1\tagent\thello\nd2\t1\tagent\tgood day\nd1\t2\tcaller\thi\n");

            assertThat(read).as(name).extracting(TableInteraction::label).containsExactly("d1", "d2");
            assertThat(read.get(0).interaction().turns())
                    .extracting(Turn::speaker)
                    .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
        }
        assertThat(read("{\"dialogue_id\":\"d1\",\"utterance\":\"hi\",\"role\":\"agent\"}\n")
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
                    assertThatThrownBy(() -> read(content)).as(content).hasMessageContaining(hint);
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
    void anArrayIsReadLikeLines() throws IOException {
        String turns = "{\"call\":\"c\",\"speaker\":\"agent\",\"message\":\"hello\"}, 7,\n"
                + "{\"call\":\"c\",\"speaker\":\"customer\",\"message\":\"hi\"}";
        for (String array : List.of("[" + turns + "]", "\n [\n" + turns + "\n]\n")) {
            problems.clear();
            assertThat(texts(read(array))).containsExactly("hello", "hi");
            assertThat(problems).singleElement().asString().contains("not a JSON object");
        }
        assertThat(read("[]")).isEmpty();
        assertThat(texts(read("[{\"interaction\":\"c\",\"turns\":[{\"text\":\"a\"},{\"text\":\"b\"}]}]")))
                .containsExactly("a", "b");
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> read("[{\"text\":\"a\"},\n{\"text\" \"b\"}]"))
                .withMessageContaining("t.csv:2:")
                .withMessageContaining("not JSON");
    }

    @Test
    void aListOfTextsIsNoArray() {
        assertThatThrownBy(() -> TextList.read(
                        new ByteArrayInputStream("[{\"text\": \"hello\"}]".getBytes(StandardCharsets.UTF_8)),
                        "list",
                        problem -> {}))
                .hasMessageContaining("one object a line");
    }

    @Test
    void aSpeakerWhoIsNobodyWeKnowIsNamed() throws IOException {
        var table = new TurnTable(problems::add);
        String rows = "speaker,text\nSue,hello\nSue (Agent),hello\nTom,hello\n?,hello\nunknown,hello\n,hello\n";
        table.read(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "t.csv", found -> {});

        assertThat(table.strangers()).containsExactly("Sue", "Tom");
        assertThat(problems).isEmpty();
    }

    @Test
    void blanksAndSignsInAHeaderDoNotMatter() throws IOException {
        List<TableInteraction> read = read("""
                Conversation ID;Participant;Message;Channel Type
                77;Agent;hello;web
                77;Customer;hi;web
                78;Agent;good day;web
                """);

        assertThat(read).extracting(TableInteraction::label).containsExactly("77", "78");
        assertThat(read.get(0).interaction().turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
        assertThat(notes).containsExactly("columns that are not used: channel type");
        assertThat(problems).isEmpty();
    }

    @Test
    void aNameBesideItsRoleIsNoStranger() throws IOException {
        List<TableInteraction> read =
                read("Participant;Participant-Type;Message Text\nAnna;end-user;hello\nSue;agent;hi\n");

        assertThat(read)
                .extracting(it -> it.interaction().turns().get(0).speaker())
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(notes).singleElement().asString().contains("which rows belong together");
    }

    @Test
    void whoSpeaksIsMissedWhereNoColumnSaysIt() throws IOException {
        read("text,mood\nhello,good\n");

        assertThat(notes).hasSize(2);
        assertThat(notes.get(0)).endsWith("mood");
        assertThat(notes.get(1)).contains("no column says who speaks");
    }

    @Test
    void timesAreReadAsClocksShowThemAndInSeconds() throws IOException {
        assertThat(span("Start,End", "0:04,1:02:03.5")).isEqualTo(new TimeSpan(4000, 3_723_500));
        assertThat(span("start,end", "0.25,3.5")).isEqualTo(new TimeSpan(250, 3500));
        assertThat(span("Start Seconds,End Seconds", "2,3")).isEqualTo(new TimeSpan(2000, 3000));
        assertThat(span("Start (ms),End (ms)", "2,3")).isEqualTo(new TimeSpan(2, 3));
        assertThat(span("Start Time,End Time", "00:00:02,00:00:03")).isEqualTo(new TimeSpan(2000, 3000));
        assertThat(problems).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void timesThatMayBeSecondsOrMillisecondsAreToldAndNotUsed() throws IOException {
        assertThat(span("start,end", "12,15")).isNull();
        assertThat(notes).singleElement().asString().contains("'12' in the column start", "startMs or startSeconds");
        assertThat(span("start", "2026-03-01 10:00:00")).isNull();
        assertThat(notes).singleElement().asString().contains("2026-03-01 10:00:00", "like 0:04");
        assertThat(problems).isEmpty();
    }

    private @Nullable TimeSpan span(String header, String row) throws IOException {
        return read("call\tspeaker\ttext\t" + header.replace(',', '\t') + "\nc\tagent\thello\t" + row.replace(',', '\t')
                        + "\n")
                .get(0)
                .interaction()
                .turns()
                .get(0)
                .time();
    }

    @Test
    void messagesOfOneConversationAreReadAsIngestTakesThem() throws IOException {
        for (String json : List.of(
                "{'agent':'Ada','messages':[{'speaker':'customer','text':'hello'},{'speaker':'agent','text':'hi'}]}",
                """
                        {
                         'agent': 'Ada',
                         'messages': [
                         {'speaker':'customer','text':'hello'},
                         {'speaker':'agent',
                          'text':'hi'}]
                        }
                        """,
                "{'comments':[{'author':{'role':'end-user'},'body':'hello'},{'author':{'role':'agent'},'body':'hi'}]}",
                "[{'id':'5','conversation':[{'role':'user','content':'hello'},{'role':'agent','content':'hi'}]}]")) {
            List<TableInteraction> read = read(json.replace('\'', '"'));

            assertThat(read).as(json).hasSize(1);
            assertThat(read.get(0).interaction().turns())
                    .as(json)
                    .extracting(Turn::speaker, Turn::text)
                    .containsExactly(tuple(Speaker.CUSTOMER, "hello"), tuple(Speaker.AGENT, "hi"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aLineThatWasCutCostsOnlyItself() throws IOException {
        List<TableInteraction> read = read("{\"speaker\":\"agent\",\"te\n{\"speaker\":\"agent\",\"text\":\"hello\"}\n");

        assertThat(texts(read)).containsExactly("hello");
        assertThat(problems).extracting(Problem::what).containsExactly("not JSON");
    }

    @Test
    void aNumberIsNoText() throws IOException {
        read("{\"speaker\":\"agent\",\"text\":5}\n{\"speaker\":\"agent\",\"text\":\"hello\"}\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("t.csv:1");
            assertThat(problem.what()).contains("no text: 5");
        });
    }

    @Test
    void otherFormsOfConversationsAreNamed() {
        Map.of(
                        "WEBVTT\n\n00:00.000 --> 00:03.000\n<v Agent>good morning\n", "WebVTT",
                        "1\n00:00:00,000 --> 00:00:03,000\ngood morning\n", "SRT",
                        "[01/03/2026, 10:00:12] Anna: hello, I want to complain\n", "WhatsApp",
                        "1.3.26, 10:00 - Anna: hello\n", "WhatsApp",
                        "Agent: good morning\nCaller: hi\n", "begin with who speaks",
                        "<html><body>hello</body></html>\n", "XML or HTML")
                .forEach((text, name) -> assertThatThrownBy(() -> read(text))
                        .as(text)
                        .isInstanceOf(EarmarkException.class)
                        .hasMessageContaining(name)
                        .hasMessageContaining("interaction,speaker,text"));
    }

    @Test
    void aTurnThatIsThereTwiceIsToldWithItsLine() throws IOException {
        List<TableInteraction> read = read("""
                interaction,turn,text
                c1,1,hello
                c2,1,hello
                c1,1,again
                c1,1,and again
                """);

        assertThat(read.get(0).interaction().turns()).hasSize(3);
        assertThat(problems).singleElement().asString().contains(":4: turn 1 of c1 is there twice");

        problems.clear();
        read("{\"interaction\":\"c\",\"turn\":1,\"text\":\"a\"}\n".repeat(2));
        assertThat(problems).singleElement().asString().contains(":2: turn 1 of c is there twice");
    }

    @Test
    void aRoleSaysWhoANamedSpeakerIs() throws IOException {
        List<TableInteraction> read = read("call\tspeaker\trole\ttext\n1\tMiriam\tagent\thello\n");
        assertThat(read.get(0).interaction().turns()).extracting(Turn::speaker).containsExactly(Speaker.AGENT);
    }

    @Test
    void ourOwnColumnGoesBeforeItsSynonym() throws IOException {
        assertThat(read("call,interaction,text\nx,c1,a\ny,c1,b\n"))
                .extracting(TableInteraction::label)
                .containsExactly("c1");
    }

    @Test
    void onlyTextIsRequiredAndEachRowIsThenItsOwnInteraction() throws IOException {
        List<TableInteraction> read = read("TEXT\r\nsorry, we are late\r\n\r\n\"he said \"\"no\"\"\"\r\n");

        assertThat(read).extracting(TableInteraction::label).containsExactly("1", "2");
        assertThat(texts(read)).containsExactly("sorry, we are late", "he said \"no\"");
        assertThat(read.get(0).interaction().medium()).isEqualTo(Medium.CHAT);
        assertThat(read.get(0).interaction().turns().get(0).speaker()).isEqualTo(Speaker.UNKNOWN);
        assertThat(read.get(0).interaction().id())
                .isNotEqualTo(read.get(1).interaction().id());
    }

    @Test
    void strayQuotesInTabbedLinesSwallowNothing() throws IOException {
        List<TableInteraction> read =
                read("interaction\ttext\nc1\t\"the 5\" pipe leaks\nc1\tsecond\nc1\tthird \"quoted\" word\n");

        assertThat(read.get(0).interaction().turns())
                .extracting(Turn::text)
                .containsExactly("\"the 5\" pipe leaks", "second", "third \"quoted\" word");
        assertThat(problems).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws IOException {
        List<TableInteraction> read = read("text,speaker\nfirst,a\n\"oh no,a\nthird,c\nfourth,c\n");

        assertThat(texts(read)).containsExactly("first", "third", "fourth");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("t.csv:3");
            assertThat(problem.what()).contains("not closed");
        });
    }

    @Test
    void quotedTextsMayHoldLinesSeparatorsAndQuotes() throws IOException {
        List<TableInteraction> read = read("speaker;text\nagent;\"one; two\nthree \"\"four\"\"\"\ncustomer;5\" pipe\n");

        assertThat(texts(read)).containsExactly("one; two\nthree \"four\"", "5\" pipe");
        assertThat(problems).isEmpty();
    }

    @Test
    void everyBadRowIsAProblemWithItsLineAndTheRestGoesOn() throws IOException {
        List<TableInteraction> read = read("""
                speaker,text,startMs,endMs
                agent,fine,0,900
                agent,unquoted, comma,1000,2000
                agent,no number,soon,2000
                agent,backwards,3000,2000
                agent,"x"y,1,2
                agent
                agent,good again,4000
                """);

        assertThat(texts(read)).containsExactly("fine", "good again");
        assertThat(problems)
                .extracting(Problem::where)
                .containsExactly("t.csv:3", "t.csv:4", "t.csv:5", "t.csv:6", "t.csv:7");
        assertThat(problems.get(1).what()).contains("startMs").contains("soon");
    }

    @Test
    void turnsWithTimesAreACallInTimeOrderWithoutInventedWordTimes() throws IOException {
        List<TableInteraction> read = read("""
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
        List<TableInteraction> read = read("\uFEFFMood,Text,Interaction,SPEAKER\nangry,where is it,9,Caller\n");

        assertThat(read.get(0).label()).isEqualTo("9");
        assertThat(read.get(0).interaction().turns().get(0).speaker()).isEqualTo(Speaker.CUSTOMER);
        assertThat(texts(read)).containsExactly("where is it");
    }

    @Test
    void jsonLinesHaveTheSameNames() throws IOException {
        List<TableInteraction> read = read("""
                {"interaction":"x","turn":3,"speaker":"agent","text":"hello","startMs":0,"endMs":10}
                {"interaction":"x","turn":4,"speaker":"customer"}
                {"interaction":"x","turn":5,"speaker":"customer","text":"hi"
                [1]

                {"interaction":"x","turn":6,"speaker":"customer","text":"bye","startMs":20,"endMs":30}
                """);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).turnLabels()).containsExactly("3", "6");
        assertThat(problems).extracting(Problem::where).hasSize(3).satisfies(where -> {
            assertThat(where.get(0)).isEqualTo("t.csv:2");
            assertThat(where.get(1)).startsWith("t.csv:3:");
            assertThat(where.get(2)).isEqualTo("t.csv:4");
        });
    }

    @Test
    void aTranscriptAsTranscribeWritesItIsReadToo() throws IOException {
        List<TableInteraction> read = read("""
                {"file":"a.wav","durationMs":900,"turns":[{"speaker":"AGENT","startMs":0,"endMs":9,"text":"hello"}]}
                """);

        assertThat(read.get(0).label()).isEqualTo("a.wav");
        assertThat(texts(read)).containsExactly("hello");
    }

    @Test
    void otherEncodingsAreUnderstood() throws IOException {
        String table = "text\nun café très cher – voilà\n";
        assertThat(texts(read(table.getBytes(Charset.forName("windows-1252")))))
                .containsExactly("un café très cher – voilà");
        assertThat(texts(read(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("un café très cher – voilà");
    }

    @Test
    void noTableIsSaidSo() {
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> read("speaker,phrase\na,b\n"))
                .withMessageContaining("t.csv:1: no column named text");
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> read("\n\n"))
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
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(table));
        assertThat(problems.size()).isGreaterThan(5_000);
    }

    private List<TableInteraction> read(String table) throws IOException {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    private List<TableInteraction> read(byte[] table) throws IOException {
        var found = new ArrayList<TableInteraction>();
        var reader = new TurnTable(problems::add);
        reader.read(new ByteArrayInputStream(table), "t.csv", found::add);
        notes = reader.notes();
        return found;
    }

    private static List<String> texts(List<TableInteraction> read) {
        return read.stream()
                .flatMap(it -> it.interaction().turns().stream())
                .map(Turn::text)
                .toList();
    }
}

package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.Turn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link TurnTable} reads of JSON. */
class JsonTurnsTest {
    private final TableReading reading = new TableReading();

    @Test
    void anArrayIsReadLikeLines() throws IOException {
        String turns = "{\"call\":\"c\",\"speaker\":\"agent\",\"message\":\"hello\"}, 7,\n"
                + "{\"call\":\"c\",\"speaker\":\"customer\",\"message\":\"hi\"}";
        for (String array : List.of("[" + turns + "]", "\n [\n" + turns + "\n]\n")) {
            reading.problems().clear();
            assertThat(TableReading.texts(reading.of(array))).containsExactly("hello", "hi");
            assertThat(reading.problems()).singleElement().asString().contains("not a JSON object");
        }
        assertThat(reading.of("[]")).isEmpty();
        assertThat(TableReading.texts(
                        reading.of("[{\"interaction\":\"c\",\"turns\":[{\"text\":\"a\"},{\"text\":\"b\"}]}]")))
                .containsExactly("a", "b");
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> reading.of("[{\"text\":\"a\"},\n{\"text\" \"b\"}]"))
                .withMessageContaining("t.csv:2:")
                .withMessageContaining("not JSON");
    }

    @Test
    void conversationsWithoutNamesStayApartWhenTheyStandOnOneLine() throws IOException {
        for (String one : List.of("{\"turns\":[{\"text\":\"hello\"}]}", "{\"messages\":[{\"text\":\"hello\"}]}")) {
            assertThat(reading.of("[" + one + ", " + one + ",\n" + one + "]"))
                    .extracting(each -> each.interaction().turns().size())
                    .containsExactly(1, 1, 1);
        }
        reading.of("[{\"text\":\"a\"}, {\"text\":null}]");
        assertThat(reading.problems()).extracting(Problem::where).containsExactly("t.csv:1:16");
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
            List<TableInteraction> read = reading.of(json.replace('\'', '"'));

            assertThat(read).as(json).hasSize(1);
            assertThat(read.get(0).interaction().turns())
                    .as(json)
                    .extracting(Turn::speaker, Turn::text)
                    .containsExactly(tuple(Speaker.CUSTOMER, "hello"), tuple(Speaker.AGENT, "hi"));
        }
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aLineThatWasCutCostsOnlyItself() throws IOException {
        List<TableInteraction> read =
                reading.of("{\"speaker\":\"agent\",\"te\n{\"speaker\":\"agent\",\"text\":\"hello\"}\n");

        assertThat(TableReading.texts(read)).containsExactly("hello");
        assertThat(reading.problems()).extracting(Problem::what).containsExactly("not JSON");
    }

    @Test
    void aNumberIsNoText() throws IOException {
        reading.of("{\"speaker\":\"agent\",\"text\":5}\n{\"speaker\":\"agent\",\"text\":\"hello\"}\n");

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
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
                .forEach((text, name) -> assertThatThrownBy(() -> reading.of(text))
                        .as(text)
                        .isInstanceOf(EarmarkException.class)
                        .hasMessageContaining(name)
                        .hasMessageContaining("interaction,speaker,text"));
    }

    @Test
    void jsonLinesHaveTheSameNames() throws IOException {
        List<TableInteraction> read = reading.of("""
                {"interaction":"x","turn":3,"speaker":"agent","text":"hello","startMs":0,"endMs":10}
                {"interaction":"x","turn":4,"speaker":"customer"}
                {"interaction":"x","turn":5,"speaker":"customer","text":"hi"
                [1]

                {"interaction":"x","turn":6,"speaker":"customer","text":"bye","startMs":20,"endMs":30}
                """);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).turnLabels()).containsExactly("3", "6");
        assertThat(reading.problems()).extracting(Problem::where).hasSize(3).satisfies(where -> {
            assertThat(where.get(0)).isEqualTo("t.csv:2");
            assertThat(where.get(1)).startsWith("t.csv:3:");
            assertThat(where.get(2)).isEqualTo("t.csv:4");
        });
    }

    @Test
    void aTranscriptAsTranscribeWritesItIsReadToo() throws IOException {
        List<TableInteraction> read = reading.of("""
                {"file":"a.wav","durationMs":900,"turns":[{"speaker":"AGENT","startMs":0,"endMs":9,"text":"hello"}]}
                """);

        assertThat(read.get(0).label()).isEqualTo("a.wav");
        assertThat(TableReading.texts(read)).containsExactly("hello");
    }
}

package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatReaderTest {
    @TempDir
    Path folder;

    @Test
    void aTableIsAChatOneTurnALine() throws IOException {
        Interaction chat = read("chat.csv", """
                speaker,text,time
                Customer,"hi, my order is late",2026-03-02T09:00:05
                Agent,i'm sorry about that,2026-03-02T09:00:20
                Tessa,who am i,
                """);

        assertThat(chat.medium()).isEqualTo(Medium.CHAT);
        assertThat(chat.turns())
                .extracting(Turn::speaker, Turn::text, Turn::time)
                .containsExactly(
                        tuple(Speaker.CUSTOMER, "hi, my order is late", null),
                        tuple(Speaker.AGENT, "i'm sorry about that", null),
                        tuple(Speaker.UNKNOWN, "who am i", null));
        assertThat(chat.startedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:05Z"));
        assertThat(chat.problems()).isEmpty();
    }

    @Test
    void aTimeThatCannotBeReadIsToldAndItsLineKept() throws IOException {
        Interaction chat = read("chat.csv", """
                speaker,text,time
                Customer,my order is late,2026-03-02T09:00:05
                Agent,i'm sorry,yesterday
                Customer,well,
                Agent,one moment,25:00
                """);

        assertThat(chat.turns()).hasSize(4);
        assertThat(chat.startedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:05Z"));
        assertThat(chat.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what())
                    .isEqualTo("no date and time, kept without: \"yesterday\" of message 2 and 1 more");
            assertThat(problem.hint()).isEqualTo("2026-10-08T18:30:12Z");
        });
    }

    @Test
    void jsonComesAsArrayAsObjectAndAsLines() throws IOException {
        String one = "{\"speaker\":\"agent\",\"text\":\"hello\",\"time\":\"2026-03-02T09:00:05Z\"}";
        String two = "{\"speaker\":\"customer\",\"text\":\"hi\"}";

        Interaction array = read("a.json", "[" + one + ",\n" + two + "]");
        Interaction object = read("b.json", "{\"queue\":\"sales\",\n\"messages\":[" + one + "," + two + "]}");
        Interaction lines = read("c.jsonl", one + "\n" + two + "\n");

        assertThat(array.turns()).hasSize(2).isEqualTo(object.turns()).isEqualTo(lines.turns());
        assertThat(object.facts()).isEqualTo(Map.of("queue", "sales"));
        assertThat(lines.startedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:05Z"));
    }

    @Test
    void theSameBytesHaveTheSameIdUnderAnyName() throws IOException {
        assertThat(read("a.csv", "speaker,text\na,x\n").id())
                .isEqualTo(read("b.csv", "speaker,text\na,x\n").id())
                .isNotEqualTo(read("c.csv", "speaker,text\na,y\n").id());
    }

    @Test
    void badLinesAreProblemsAndTheRestIsRead() throws IOException {
        Interaction chat = read("a.json", "[{\"speaker\":\"a\",\"text\":\"x\"},{\"speaker\":\"a\"},7]");
        assertThat(chat.turns()).hasSize(1);
        assertThat(chat.problems()).extracting(Problem::what).containsExactly("no text", "no text");
    }

    @Test
    void whatIsKnownFromElsewhereWins() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "speaker,text,time\na,x,2026-03-02T09:00:05Z\n");
        Instant started = Instant.parse("2025-01-01T00:00:00Z");
        Interaction chat = new ChatReader(ZoneId.of("UTC")).read(file, Map.of("team", "north"), started);
        assertThat(chat.startedAt()).isEqualTo(started);
        assertThat(chat.facts()).containsEntry("team", "north");
    }

    @Test
    void otherFilesAreNoChats() throws IOException {
        assertThat(form("a.csv", "interaction,speaker,text\n")).isEqualTo(ChatForm.NONE);
        assertThat(form("a.jsonl", "{\"file\":\"x\",\"turns\":[{\"speaker\":\"a\",\"text\":\"b\"}]}\n"))
                .isEqualTo(ChatForm.NONE);
        assertThat(form("a.json", "{\"agent\":\"mira\"}")).isEqualTo(ChatForm.NONE);
        assertThat(form("a.json", "[{\"id\":1,\"lines\":[{\"speaker\":\"a\",\"text\":\"b\"}]}]"))
                .isEqualTo(ChatForm.NONE);
        assertThat(form("a.json", "[[\"speaker\",\"text\"]]")).isEqualTo(ChatForm.NONE);
        assertThat(form("a.csv", "file,agent\n")).isEqualTo(ChatForm.NONE);
        assertThat(form("a.csv", "")).isEqualTo(ChatForm.NONE);
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> read("b.csv", "file,agent\nx,y\n"))
                .withMessageContaining("no chat");
        assertThatExceptionOfType(EarmarkException.class)
                .isThrownBy(() -> read("c.json", "[{\"speaker\":\"a\",\"text\":\"x\"},\n"))
                .withMessageContaining("not JSON");
    }

    @Test
    void theFormOfALongChatIsToldByItsBeginning() throws IOException {
        String message = "{\"time\":\"x\",\"Speaker\":\"a\",\"Text\":\"" + "words ".repeat(500) + "\"}";
        String many = (message + ",\n").repeat(100) + message;
        assertThat(form("a.json", "[" + many + "]")).isEqualTo(ChatForm.JSON);
        assertThat(form("a.json", "{\n\"id\": 7,\n\"messages\": [" + many + "]}"))
                .isEqualTo(ChatForm.JSON);
        assertThat(form("a.jsonl", (message + "\n").repeat(100))).isEqualTo(ChatForm.JSON_LINES);
    }

    private ChatForm form(String name, String content) throws IOException {
        return ChatForm.of(Files.writeString(folder.resolve(name), content));
    }

    private Interaction read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return new ChatReader(ZoneId.of("Europe/Berlin")).read(file, Map.of(), null);
    }
}

package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesOfHomeTest {
    @TempDir
    Path folder;

    @Test
    void themesAreRememberedWithWhatPeopleDecided() throws IOException {
        String home = complaints();

        CommandLineRun first = CommandLineRun.of("themes", "--home", home, "--k", "2");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("2 themes in", "th1", "th2", "3 of 6");
        assertThat(CommandLineRun.of("themes", "--home", home, "--k", "2").out())
                .isEqualTo(first.out());

        assertThat(CommandLineRun.of("themes", "rename", "th1", "The engineer", "--by", "Priya", "--home", home)
                        .out())
                .startsWith("th1   The engineer");
        assertThat(CommandLineRun.of("themes", "merge", "th1", "th2", "--by", "Priya", "--home", home)
                        .out())
                .contains("6 of 6", "[merged into th1]");
        CommandLineRun again = CommandLineRun.of("themes", "--home", home, "--k", "2", "--format", "jsonl");
        assertThat(again.jsonLines()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(line -> {
            assertThat(line.get("theme").asText()).isEqualTo("th1");
            assertThat(line.get("label").asText()).isEqualTo("The engineer");
        });
        assertThat(CommandLineRun.of("themes", "split", "th1", "--by", "Karen", "--home", home)
                        .out())
                .contains("th1 ", "th3 ");
        assertThat(CommandLineRun.of("themes", "dismiss", "th3", "--by", "Karen", "--home", home)
                        .out())
                .contains("[not a theme]");
        assertThat(CommandLineRun.of("themes", "list", "--home", home).out())
                .contains("1 themes in", "texts out of theme");
        assertThat(CommandLineRun.of("themes", "show", "th1", "--home", home).out())
                .contains("merge th1 th2  by Priya", "rename th1  by Priya: The engineer", "split th1 th3  by Karen");
        CommandLineRun gone = CommandLineRun.of("themes", "show", "th2", "--home", home);
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.err()).contains("merged into th1", "use th1");
        assertThat(CommandLineRun.of("verify", "--home", home).exitCode()).isZero();
    }

    @Test
    void complaintsOfCustomersAreGroupedAndCountedByInteraction() throws IOException {
        String home = complaints();

        CommandLineRun run = CommandLineRun.of("themes", "--home", home, "--k", "2", "--embedder", "words");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 themes in", "of 6 calls or mails", "3 of 6", "engineer", "bill");
        assertThat(run.out()).doesNotContain("lunch");
        assertThat(run.err()).contains("is remembered");
        assertThat(CommandLineRun.of("themes", "list", "--home", home).out()).startsWith("no themes yet");
    }

    private String complaints() throws IOException {
        String home = folder.resolve("home").toString();
        Path chats = Files.createDirectory(folder.resolve("chats"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(
                    chats.resolve("engineer" + i + ".csv"),
                    "speaker,text\nagent,how can i help\ncustomer,the engineer was due on day " + i
                            + "\ncustomer,i want to make a complaint about the engineer\n"
                            + "customer,i am very unhappy with the engineer and i want to complain\n");
            Files.writeString(
                    chats.resolve("bill" + i + ".csv"),
                    "speaker,text\nagent,i want to make a complaint about lunch vouchers\ncustomer,my bill number " + i
                            + " shows wrong amount\ncustomer,i want to make a complaint about this bill\n");
        }
        assertThat(CommandLineRun.of("ingest", chats.toString(), "--home", home).exitCode())
                .isZero();
        return home;
    }

    @Test
    void aHomeWithoutComplaintsHasNoThemes() throws IOException {
        String home = folder.resolve("home").toString();
        Path chat = Files.writeString(folder.resolve("chat.csv"), "speaker,text\nagent,good morning\ncustomer,hello\n");
        CommandLineRun.of("ingest", chat.toString(), "--home", home);

        CommandLineRun run = CommandLineRun.of("themes", "--home", home, "--embedder", "words");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("0 themes in 0 texts");
    }
}

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
    void complaintsOfCustomersAreGroupedAndCountedByInteraction() throws IOException {
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

        CommandLineRun run = CommandLineRun.of("themes", "--home", home, "--k", "2", "--embedder", "words");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 themes in", "of 6 calls or mails", "3 of 6", "engineer", "bill");
        assertThat(run.out()).doesNotContain("lunch");
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

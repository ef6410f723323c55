package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails of one thread that come at different times, in any order. */
class MailThreadsTest {
    @TempDir
    private Path folder;

    @Test
    void aMailThatJoinsAKeptThreadRenewsIt() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        mail(first.resolve("1.eml"), "<root@shop.example>", "", "Where is my parcel?");
        mail(second.resolve("2.eml"), "<two@shop.example>", "<root@shop.example>", "Still nothing.");
        String home = folder.resolve("home").toString();

        CommandLineRun.of("ingest", first.toString(), "--home", home);
        CommandLineRun grown = CommandLineRun.of("ingest", second.toString(), "--home", home);

        assertThat(grown.err()).endsWith("0 new, 1 renewed, 0 kept before, 0 failed\n");
        List<JsonNode> kept =
                CommandLineRun.of("list", "--format", "jsonl", "--home", home).jsonLines();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).get("turns").asInt()).isEqualTo(2);
        assertThat(CommandLineRun.of("verify", "--home", home).out()).isEqualTo("database, files and index agree\n");
    }

    @Test
    void aRootThatIsFoundLaterTakesTheRepliesAlong() throws IOException {
        Path late = folder.resolve("late");
        reply(late.resolve("3.eml"), "<three@shop.example>", "<two@shop.example>", "Is anybody there?");
        String home = folder.resolve("home").toString();
        CommandLineRun.of("ingest", late.toString(), "--home", home);
        reply(late.resolve("2.eml"), "<two@shop.example>", "<one@shop.example>", "Still nothing.");

        CommandLineRun joined = CommandLineRun.of("ingest", late.toString(), "--home", home);

        assertThat(joined.err()).endsWith("0 new, 1 renewed, 0 kept before, 0 failed\n");
        assertKept(home, 2);
        assertThat(CommandLineRun.of("ingest", late.toString(), "--home", home).err())
                .endsWith("0 new, 0 renewed, 1 kept before, 0 failed\n");
    }

    @Test
    void aRootThatComesAloneFindsItsRepliesAmongTheKept() throws IOException {
        Path early = folder.resolve("early");
        Path late = folder.resolve("late");
        reply(early.resolve("3.eml"), "<three@shop.example>", "<two@shop.example>", "Is anybody there?");
        reply(late.resolve("2.eml"), "<two@shop.example>", "<one@shop.example>", "Still nothing.");
        String home = folder.resolve("home").toString();

        CommandLineRun.of("ingest", early.toString(), "--home", home);
        CommandLineRun.of("ingest", late.toString(), "--home", home);

        assertKept(home, 2);
    }

    @Test
    void aReplyKeptByItselfJoinsItsThreadWhenBothAreReadTogether() throws IOException {
        Path one = folder.resolve("mails/2.eml");
        Path other = folder.resolve("mails/3.eml");
        reply(one, "<two@shop.example>", "<one@shop.example>", "Still nothing.");
        reply(other, "<three@shop.example>", "<two@shop.example>", "Is anybody there?");
        String home = folder.resolve("home").toString();
        CommandLineRun.of("ingest", one.toString(), "--home", home);
        CommandLineRun.of("ingest", other.toString(), "--home", home);

        CommandLineRun.of("ingest", one.toString(), other.toString(), "--home", home);

        assertKept(home, 2);
    }

    @Test
    void aSecondCopyOfAMailRenewsItsThreadAtMostOnce() throws IOException {
        Path mails = folder.resolve("mails");
        mail(mails.resolve("1.eml"), "<root@shop.example>", "", "Where is my parcel?");
        Files.writeString(
                mails.resolve("copy.eml"), "Received: by b.example\n" + Files.readString(mails.resolve("1.eml")));
        String home = folder.resolve("home").toString();
        CommandLineRun.of("ingest", mails.resolve("1.eml").toString(), "--home", home);
        CommandLineRun.of("ingest", mails.toString(), "--home", home);

        for (Path each : List.of(mails, mails.resolve("1.eml"), mails.resolve("copy.eml"))) {
            assertThat(CommandLineRun.of("ingest", each.toString(), "--home", home)
                            .err())
                    .endsWith("0 new, 0 renewed, 1 kept before, 0 failed\n");
        }
        assertKept(home, 1);
    }

    private static void assertKept(String home, int turns) {
        assertThat(CommandLineRun.of("list", "--format", "jsonl", "--home", home)
                        .jsonLines())
                .extracting(line -> line.get("turns").asInt())
                .containsExactly(turns);
        assertThat(CommandLineRun.of("verify", "--home", home).out()).isEqualTo("database, files and index agree\n");
    }

    private static void reply(Path file, String id, String inReplyTo, String text) throws IOException {
        mail(file, id, "", text);
        Files.writeString(file, "In-Reply-To: " + inReplyTo + "\n" + Files.readString(file));
    }

    static void mail(Path file, String id, String references, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "From: a@home.example\nTo: b@shop.example\nSubject: parcel\nDate: Mon, 5 Oct 2026 10:00:00 +0000\n"
                        + "Message-ID: " + id + "\n"
                        + (references.isEmpty() ? "" : "References: " + references + "\n") + "\n" + text + "\n");
    }
}

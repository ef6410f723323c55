package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String TABLE = """
            interaction\tturn\tspeaker\ttext
            call-1\t7\tagent\ti'm so sorry about the delay
            call-1\t8\tcustomer\tno thanks
            """;

    @TempDir
    private Path folder;

    @Test
    void taggingNamesInteractionAndTurnAsTheTableDoes() {
        CommandLineRun run = CommandLineRun.withInput(TABLE, "tag", "-");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode apology = run.jsonLines().stream()
                .filter(line -> line.get("marker").asText().equals("apology"))
                .findFirst()
                .orElseThrow();
        assertThat(apology.fieldNames())
                .toIterable()
                .containsExactly(
                        "interaction", "turn", "speaker", "marker", "version", "start", "end", "text", "confidence");
        assertThat(apology.get("interaction").asText()).isEqualTo("call-1");
        assertThat(apology.get("turn").asInt()).isEqualTo(7);
        assertThat(apology.get("speaker").asText()).isEqualTo("AGENT");
        assertThat("i'm so sorry about the delay"
                        .substring(
                                apology.get("start").asInt(), apology.get("end").asInt()))
                .isEqualTo(apology.get("text").asText())
                .contains("sorry");
    }

    @Test
    void noThanksIsNoThanks() {
        assertThat(CommandLineRun.withInput(TABLE, "tag", "-").jsonLines())
                .extracting(line -> line.get("marker").asText())
                .doesNotContain("thanks");
    }

    @Test
    void oneBadRowIsNamedAndTheRestIsTagged() {
        CommandLineRun run = CommandLineRun.withInput(
                "text,startMs,endMs\nthank you very much,0,900\nsorry about that,soon,1000\n", "tag", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("standard input:3");
        assertThat(run.out()).contains("\"marker\":\"thanks\"");
    }

    @Test
    void ownMarkersAreCheckedWithLineAndColumn() throws IOException {
        Files.writeString(folder.resolve("mine.mark"), """
                marker refund.promise v1
                  title   "Agent promises a refund"
                  source  "refund standard 3"
                  by      agent
                  say     refund near you
                  hit     A: we will <<refund you>>
                  hit     A: i can <<refund you>> today
                  miss    C: refund me
                  miss    A: no refunds
                """);

        CommandLineRun run = CommandLineRun.of("markers", "check", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("mine.mark:5:18: 'near' needs a distance");
    }

    @Test
    void theShippedMarkersKeepTheirExamples() {
        CommandLineRun run = CommandLineRun.of("markers", "check");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("18 markers, ").endsWith("all as they should be\n");
    }

    @Test
    void aQueryThatDoesNotParseIsAWrongCommandAndNamesTheColumn() {
        CommandLineRun run = CommandLineRun.of("search", "agent (sorry", "--home", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("query:1:7: ");
    }

    @Test
    void withoutAHomeOneSentenceSaysWhatToDo() {
        CommandLineRun run =
                CommandLineRun.of("list", "--home", folder.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains("ingest something first"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aFileThatIsNoRecordingIsOneFailedRowAndTheRestGoesOn() throws IOException {
        Files.writeString(folder.resolve("broken.wav"), "this is not a recording");
        Files.writeString(folder.resolve("chat.csv"), "speaker,text\nagent,good morning\ncustomer,hello\n");
        String home = folder.resolve("home").toString();

        CommandLineRun run = CommandLineRun.of("ingest", folder.toString(), "--home", home);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("broken.wav: ").endsWith("1 new, 0 renewed, 0 kept before, 1 failed\n");
        assertThat(CommandLineRun.of("list", "--failures", "--home", home).out())
                .contains("broken.wav");
        assertThat(CommandLineRun.of("verify", "--home", home).exitCode()).isZero();
    }

    @Test
    void aMissingModelIsOneSentence() {
        CommandLineRun run =
                CommandLineRun.of("transcribe", "corpora/demo/calls/nt-1007.wav", "--model", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains("not a whole model"));
    }

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

    @Test
    void whatWasRepairedIsNoFailureAnyMore() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        String home = folder.resolve("home").toString();
        String good = "From a@home.example Mon Oct  5 10:00:00 2026\nFrom: a@home.example\n\nhello\n\n";
        String bad = "From a@home.example Mon Oct  5 10:00:00 2026\nX-Long: " + "x".repeat(70_000) + "\n\n";
        Files.writeString(in.resolve("inbox.mbox"), good + bad + bad);
        Files.writeString(in.resolve("single.eml"), "");
        Files.writeString(in.resolve("chat.json"), "{\"messages\": [{\"speaker\": \"agent\", \"text\": \"hi\"}, oops");
        Files.writeString(in.resolve("manifest.csv"), "file,team\nchat.csv,billing\nnone.wav,billing\n");
        Files.writeString(in.resolve("chat.csv"), "speaker,text\nagent,good morning\n");

        CommandLineRun.of("ingest", in.toString(), "--home", home);

        assertThat(failures(home))
                .contains("inbox.mbox#2", "inbox.mbox#3", "single.eml", "manifest.csv:3", "chat.json");
        CommandLineRun.of("ingest", in.toString(), "--home", home);
        assertThat(failures(home).lines()).hasSize(5).allMatch(line -> line.endsWith("[2 times]"));

        Files.writeString(in.resolve("inbox.mbox"), good + bad);
        mail(in.resolve("single.eml"), "<s@shop.example>", "", "Where is my parcel?");
        Files.writeString(in.resolve("chat.json"), "[{\"speaker\": \"agent\", \"text\": \"hi\"}]");
        Files.writeString(in.resolve("manifest.csv"), "file,team\nchat.csv,billing\n");
        CommandLineRun.of("ingest", in.toString(), "--home", home);

        assertThat(failures(home).lines()).hasSize(1).allMatch(line -> line.contains("inbox.mbox#2"));
    }

    private static String failures(String home) {
        return CommandLineRun.of("list", "--failures", "--home", home).out();
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

    @ParameterizedTest
    @ValueSource(
            strings = {"ingest", "transcribe", "tag", "search", "show", "list", "markers", "reindex", "verify", "demo"})
    void everyCommandHelpsWithAnExample(String command) {
        CommandLineRun run = CommandLineRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Example", "  earmark " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "ingest", "list --limit x", "ingest . --channels nobody", "tag"})
    void aWrongCommandLeavesWithTwo(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");

        assertThat(CommandLineRun.of(args).exitCode()).isEqualTo(2);
    }

    private static void mail(Path file, String id, String references, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "From: a@home.example\nTo: b@shop.example\nSubject: parcel\nDate: Mon, 5 Oct 2026 10:00:00 +0000\n"
                        + "Message-ID: " + id + "\n"
                        + (references.isEmpty() ? "" : "References: " + references + "\n") + "\n" + text + "\n");
    }
}

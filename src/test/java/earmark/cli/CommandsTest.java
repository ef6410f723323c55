package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    void aQueryThatDoesNotParseIsAWrongCommandAndNamesTheColumn() {
        CommandLineRun run = CommandLineRun.of("search", "agent (sorry", "--home", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("query:1:7: ");
    }

    @Test
    void aQueryMayEndInACommentLikeALineOfTheLanguagePage() throws IOException {
        Files.writeString(folder.resolve("chat.csv"), "speaker,text\nagent,so sorry\n");
        String home = folder.resolve("home").toString();
        CommandLineRun.of("ingest", folder.resolve("chat.csv").toString(), "--home", home);

        assertThat(CommandLineRun.of("search", "sorry   # the word", "--format", "jsonl", "--home", home)
                        .jsonLines())
                .hasSize(1);
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
    void anOriginalThatIsGoneOrDamagedIsPutBackByReadingItAgain() throws IOException {
        Files.writeString(folder.resolve("chat.csv"), "speaker,text\nagent,good morning\n");
        MailThreadsTest.mail(folder.resolve("1.eml"), "<root@shop.example>", "", "Where is my parcel?");
        String home = folder.resolve("home").toString();
        CommandLineRun.of("ingest", folder.toString(), "--home", home);
        for (Path original : originals()) {
            if (original.toString().endsWith(".eml")) {
                Files.delete(original);
            } else {
                Files.writeString(original, "damaged");
            }
        }
        assertThat(CommandLineRun.of("verify", "--home", home).exitCode()).isEqualTo(1);

        CommandLineRun again = CommandLineRun.of(
                "ingest",
                folder.resolve("chat.csv").toString(),
                folder.resolve("1.eml").toString(),
                "--home",
                home);

        assertThat(again.err()).contains("has been put back").endsWith("2 kept before, 0 failed\n");
        assertThat(CommandLineRun.of("verify", "--home", home).out()).isEqualTo("database, files and index agree\n");
    }

    private List<Path> originals() throws IOException {
        try (var files = Files.walk(folder.resolve("home/files"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aMissingModelIsOneSentence() {
        CommandLineRun run =
                CommandLineRun.of("transcribe", "corpora/demo/calls/nt-1007.wav", "--model", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains("not a whole model"));
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        String missing = folder.resolve("none.tsv").toString();

        CommandLineRun run = CommandLineRun.of("tag", missing);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo(missing + ": no such file (check the name)\n");
    }

    @Test
    void aFolderInsteadOfATableIsNamed() {
        CommandLineRun run = CommandLineRun.of("tag", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo(folder + ": a folder, not a file (name a file)\n");
    }

    @Test
    void aSearchKnowsTheMarkersThatTheSettingsName() throws IOException {
        Path home = homeWithAChat();
        marker("mine", "hello");
        marker("other", "goodbye");
        Path settings = folder.resolve("own.yaml");
        Files.writeString(settings, "markers: mine\n");
        String[] search = {"search", "@greets", "--format", "jsonl", "--home", home.toString()};

        CommandLineRun unknown = CommandLineRun.of(search);
        CommandLineRun configured = CommandLineRun.of(with(search, "--config", settings.toString()));
        CommandLineRun named = CommandLineRun.of(with(
                search,
                "--config",
                settings.toString(),
                "--markers",
                folder.resolve("other").toString()));
        Files.writeString(home.resolve("earmark.yaml"), "markers: ../mine\n");
        CommandLineRun usual = CommandLineRun.of(search);

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(configured.jsonLines())
                .extracting(hit -> hit.get("text").asText())
                .containsExactly("hello");
        assertThat(named.exitCode()).as(named.err()).isZero();
        assertThat(named.out()).isEmpty();
        assertThat(usual.out()).isEqualTo(configured.out());
    }

    @Test
    void theFindingsOfOneInteractionAreSafeInASpreadsheetAndItsTextInATerminal() throws IOException {
        Path home = homeWithAChat();
        String id = CommandLineRun.of("list", "--format", "jsonl", "--home", home.toString())
                .jsonLines()
                .get(0)
                .get("id")
                .asText();

        CommandLineRun csv = CommandLineRun.of("show", id, "--format", "csv", "--home", home.toString());
        CommandLineRun text = CommandLineRun.of("show", id, "--home", home.toString());

        assertThat(csv.exitCode()).as(csv.err()).isZero();
        assertThat(csv.out()).startsWith("interaction,turn,speaker,marker,");
        assertThat(text.out()).contains("good morning\\u001b[2J").doesNotContain("\033");
    }

    @Test
    void aSlipInWhatIsAskedForIsToldAndDoesNotFindNothing() throws IOException {
        Files.writeString(folder.resolve("chat.csv.json"), "{\"team\": \"billing\"}");
        Path home = homeWithAChat();
        String at = home.toString();

        CommandLineRun marker = CommandLineRun.of("search", "hello", "--marker", "greetin", "--home", at);
        assertThat(marker.exitCode()).isEqualTo(1);
        assertThat(marker.err()).contains("greetin: there is no such marker (did you mean 'greeting'?");
        assertThat(CommandLineRun.of("list", "--marker", "nosuch", "--home", at).err())
                .contains("nosuch: there is no such marker (earmark markers list");
        assertThat(CommandLineRun.of("search", "hello", "--by", "teem", "--home", at)
                        .err())
                .contains("--by teem: nothing kept has such a fact (did you mean 'team'?");
        assertThat(CommandLineRun.of("search", "hello", "--by", "team,month", "--home", at)
                        .exitCode())
                .isZero();
        assertThat(CommandLineRun.of("search", "hello", "--team", "Billing", "--home", at)
                        .out())
                .contains("1 hit");
        assertThat(CommandLineRun.of("list", "--fact", "team=BILLING", "--home", at)
                        .out())
                .contains("billing");
        assertThat(CommandLineRun.of("search", "hello & fact(team)==billing", "--home", at)
                        .err())
                .contains("'==' compares nothing");
        assertThat(CommandLineRun.of("search", "hello", "--fact", "team==billing", "--home", at)
                        .err())
                .contains("not a fact");
    }

    @Test
    void aSearchTellsProgramsWhoseHitsTheyAreOrHowManyThereAre() throws IOException {
        Files.writeString(folder.resolve("chat.csv.json"), "{\"team\": \"billing\", \"agent\": \"Kim\"}");
        String home = homeWithAChat().toString();

        CommandLineRun hits = CommandLineRun.of("search", "hello | good", "--format", "csv", "--home", home);
        assertThat(hits.out().lines().findFirst().orElseThrow())
                .endsWith(",doubt,name,source,medium,startedAt,agent,team");
        assertThat(hits.out()).contains(",hello,", ",chat.csv,chat.csv,CHAT,,Kim,billing");
        CommandLineRun some =
                CommandLineRun.of("search", "hello | good", "--format", "jsonl", "--limit", "1", "--home", home);
        assertThat(some.jsonLines()).hasSize(1);
        assertThat(some.err()).contains("1 hit written, there are more");

        CommandLineRun counted = CommandLineRun.of(
                "search", "hello | good", "--limit", "1", "--by", "team", "--format", "csv", "--home", home);
        assertThat(counted.out().lines())
                .containsExactly(
                        "by,value,interactions,hits,doubtful,doubtfulInteractions,complete",
                        ",,1,2,0,0,true",
                        "team,billing,1,,,,");
        assertThat(CommandLineRun.of("search", "nosuchword", "--count", "--format", "json", "--home", home)
                        .jsonLines()
                        .get(0)
                        .get("hits")
                        .asInt())
                .isZero();
        assertThat(CommandLineRun.of("search", "hello & fact(csat)<=2", "--count", "--home", home)
                        .out())
                .contains("0 hits, and 1 in 1 interaction that cannot be told");
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
        MailThreadsTest.mail(in.resolve("single.eml"), "<s@shop.example>", "", "Where is my parcel?");
        Files.writeString(in.resolve("chat.json"), "[{\"speaker\": \"agent\", \"text\": \"hi\"}]");
        Files.writeString(in.resolve("manifest.csv"), "file,team\nchat.csv,billing\n");
        CommandLineRun.of("ingest", in.toString(), "--home", home);

        assertThat(failures(home).lines()).hasSize(1).allMatch(line -> line.contains("inbox.mbox#2"));
    }

    private static String failures(String home) {
        return CommandLineRun.of("list", "--failures", "--home", home).out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingest",
                "transcribe",
                "tag",
                "search",
                "show",
                "explain",
                "list",
                "markers",
                "retag",
                "reindex",
                "verify",
                "demo"
            })
    void everyCommandHelpsWithAnExample(String command) {
        CommandLineRun run = CommandLineRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Example", "  earmark " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ingest",
                "list --limit x",
                "list --limit 0",
                "search x --limit -1",
                "search x --from 01/10/2026",
                "search x --to tomorrow",
                "search x --speaker nobody",
                "search x --save-as Refund.Promise",
                "ingest . --jobs 0",
                "ingest . --channels nobody",
                "ingest . --channels agent,agent",
                "tag"
            })
    void aWrongCommandLeavesWithTwo(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");

        assertThat(CommandLineRun.of(args).exitCode()).isEqualTo(2);
    }

    private Path homeWithAChat() throws IOException {
        Path home = folder.resolve("home");
        Path chat = folder.resolve("chat.csv");
        Files.writeString(chat, "speaker,text\nagent,good morning\033[2J\ncustomer,hello\n");
        CommandLineRun run = CommandLineRun.of("ingest", chat.toString(), "--home", home.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return home;
    }

    private void marker(String name, String word) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("greets.mark");
        Files.writeString(file, """
                marker greets v1
                  title   "Greets"
                  source  "house rule"
                  by      customer
                  say     WORD
                  hit     C: <<WORD>> there
                  hit     C: oh <<WORD>>
                  miss    A: WORD
                  miss    C: nothing
                """.replace("WORD", word));
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
    }
}

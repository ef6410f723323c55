package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does who keeps a pack: ask why, look it over, compare, tag anew, take over, begin. */
class KeepingMarkersTest {
    @TempDir
    private Path folder;

    @Test
    void aTypedConversationIsExplainedWithoutAHome() {
        CommandLineRun run =
                CommandLineRun.of("explain", "--text", "A: sorry to hear about the delay / C: well", "apology");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "\nabsent\n", "nearest misses", "stopped: 'sorry to hear about' is excluded", "(apology.mark:");
    }

    @Test
    void anExplanationIsDataToo() {
        CommandLineRun run =
                CommandLineRun.of("explain", "--text", "A: ~sorry about that", "apology", "--format", "json");

        JsonNode json = CommandLineRun.json(run.out());
        assertThat(json.get("outcome").asText()).isEqualTo("undetermined");
        assertThat(json.at("/misses/0/checks"))
                .anyMatch(check -> check.get("result").asText().equals("doubtful")
                        && check.get("key").asText().equals("min_conf"));
        assertThat(json.at("/misses/0/words/0/confidence").asDouble()).isLessThan(0.5);
    }

    @Test
    void anInteractionOfATableIsExplainedByItsName() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "interaction,speaker,text\na,agent,hello\nb,agent,so sorry\n");

        CommandLineRun run = CommandLineRun.of("explain", "--table", table.toString(), "b", "apology");

        assertThat(run.out()).startsWith("b  ").contains("present: 1 place");
        assertThat(CommandLineRun.of("explain", "--table", table.toString(), "c", "apology")
                        .err())
                .contains("no interaction c in it");
    }

    @Test
    void anUnknownMarkerAndAMissingNameAreSaid() {
        assertThat(CommandLineRun.of("explain", "--text", "A: x", "nonsense").err())
                .contains("there is no such marker");
        assertThat(CommandLineRun.of("explain", "apology").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("explain", "--text", "A: x", "one", "two").exitCode())
                .isEqualTo(2);
    }

    @Test
    void whatAnotherPackTaggedIsStaleUntilItIsTaggedAnew() throws IOException {
        String home = homeWithAChat();
        String own = ownApology("regret");
        String[] with = {"--markers", own, "--home", home};

        assertThat(run("list", with).out()).contains("stale: retag");
        assertThat(run("list", "--format", "jsonl", with)
                        .jsonLines()
                        .get(0)
                        .get("stale")
                        .asBoolean())
                .isTrue();
        assertThat(run("show", "chat.csv", with).err()).contains("stale: retag");
        assertThat(run("search", "regret", with).out()).contains("[stale: retag]");
        assertThat(run("explain", "chat.csv", "apology", with).out())
                .contains("present: 1 place", "kept is another outcome (absent)");

        CommandLineRun dry = run("retag", "--dry-run", with);
        assertThat(dry.out())
                .contains(
                        "1 added, 0 removed, 0 changed", "absent → present 1", "would be tagged anew, nothing written");
        assertThat(run("list", with).out()).contains("stale: retag");

        assertThat(run("retag", with).out()).contains("\"regret\"", "1 interaction tagged anew");
        assertThat(run("list", with).out()).doesNotContain("stale").contains("apology");
        assertThat(run("retag", with).out()).isEqualTo("0 interactions tagged anew\n");
        assertThat(CommandLineRun.of("list", "--home", home).out()).contains("stale: retag");
        assertThat(CommandLineRun.of("verify", "--home", home).exitCode()).isZero();
    }

    @Test
    void whatAnotherFolderTaggedIsSaidSoThatNobodyTagsItsHitsAway() throws IOException {
        String home = homeWithAChat();
        String own = ownApology("regret");
        Path file = Path.of(own).resolve("own.mark");
        Files.writeString(
                file,
                Files.readString(Path.of(own).resolve("apology.mark"))
                        .replaceFirst("marker apology", "marker delay_regret"));
        assertThat(CommandLineRun.of("retag", "--markers", own, "--home", home).exitCode())
                .isZero();

        CommandLineRun without = CommandLineRun.of("list", "--home", home);

        assertThat(without.out()).contains("stale: other markers").doesNotContain("stale: retag");
        assertThat(without.err()).contains("another folder's markers", "delay_regret", "--markers DIR", "'markers:'");
        assertThat(CommandLineRun.of("list", "--markers", own, "--home", home).out())
                .doesNotContain("stale");
    }

    @Test
    void aComparisonTellsWhatWouldChangeAndWritesNothing() throws IOException {
        String home = homeWithAChat();
        String own = ownApology("regret");

        CommandLineRun text = CommandLineRun.of("markers", "diff", "shipped", own, "--home", home);
        CommandLineRun csv = CommandLineRun.of("markers", "diff", own, "shipped", "--home", home, "--format", "csv");
        CommandLineRun jsonl =
                CommandLineRun.of("markers", "diff", "shipped", own, "--home", home, "--format", "jsonl");

        assertThat(text.out())
                .startsWith("markers that mean something else: apology, apology_for_trouble, ")
                .contains("0.0 % (0.0 to 79.3; 0 of 1) → 100.0 % (20.7 to 100.0; 1 of 1)", "nothing written");
        assertThat(csv.out().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("removed,apology,")
                .contains(",present,absent,0,AGENT,");
        assertThat(jsonl.jsonLines()).hasSize(2);
        assertThat(jsonl.jsonLines().get(1).at("/after/hits").asInt()).isEqualTo(1);
        assertThat(CommandLineRun.of("markers", "diff", "shipped", "shipped", "--home", home)
                        .out())
                .isEqualTo("no marker means anything else\n");
        assertThat(CommandLineRun.of("list", "--home", home).out()).doesNotContain("stale");
    }

    @Test
    void lintLeavesWithOneForErrorsAndWhenStrictForWarnings() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("m.mark"), """
                marker m v1
                  title   "A marker"
                  source  "house rule"
                  by      agent
                  status  draft
                  say     you
                """);

        CommandLineRun run = CommandLineRun.of("markers", "lint", own.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("m.mark:6:11: warning: 'you' alone", "2 warnings");
        assertThat(CommandLineRun.of("markers", "lint", own.toString(), "--strict")
                        .exitCode())
                .isEqualTo(1);
        assertThat(CommandLineRun.of("markers", "lint", own.toString(), "--format", "jsonl", "--least", "warning")
                        .jsonLines())
                .hasSize(2)
                .allMatch(line -> line.get("severity").asText().equals("warning"));
        Files.writeString(own.resolve("m.mark"), Files.readString(own.resolve("m.mark")) + "  say     customer you\n");
        assertThat(CommandLineRun.of("markers", "lint", own.toString()).exitCode())
                .isEqualTo(1);
    }

    @Test
    void aDraftThatCannotBeIsAWrongCommandAndOneOfAShippedNameIsTold() {
        assertThat(CommandLineRun.of("markers", "new", "a", "--say", "(sorry").exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("markers", "new", "a", "--say", "x", "--by", "operator")
                        .exitCode())
                .isEqualTo(2);
        CommandLineRun shipped = CommandLineRun.of("markers", "new", "apology", "--say", "sorry");
        assertThat(shipped.exitCode()).isZero();
        assertThat(shipped.err()).contains("a shipped marker has this name", "own.apology");
    }

    @Test
    void aFormThatTheHelpDoesNotNameIsAWrongCommand() {
        for (String form : List.of("csv", "xml")) {
            CommandLineRun run = CommandLineRun.of("markers", "lint", "--format", form);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("no such form: " + form + " (text (default), json, jsonl)");
        }
    }

    @Test
    void withoutAHomeNothingIsSaidOfADifference() {
        CommandLineRun run = CommandLineRun.of(
                "markers",
                "diff",
                "shipped",
                "shipped",
                "--home",
                folder.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no earmark home here");
    }

    @Test
    void aPatternBecomesADraftThatChecks() throws IOException {
        Path own = folder.resolve("own");

        CommandLineRun run = CommandLineRun.of(
                "markers",
                "new",
                "refund.promise",
                "--by",
                "agent",
                "--say",
                "refund (you | today)",
                "--output",
                own.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        CommandLineRun check = CommandLineRun.of("markers", "check", own.toString());
        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).contains("refund.promise is a draft", "1 marker, 1 example, all as they should be");
        assertThat(CommandLineRun.of("markers", "new", "refund.promise", "--say", "x", "--output", own.toString())
                        .err())
                .contains("it is there already");
        assertThat(CommandLineRun.of("markers", "new", "Refund!", "--say", "x").err())
                .contains("not a marker's name");
    }

    @Test
    void importedPhrasesAreWrittenCheckedAndWhatIsLeftOutIsSaid() throws IOException {
        Path list = folder.resolve("refunds.txt");
        Files.writeString(list, "money back\n...\n");
        Path own = folder.resolve("own");

        CommandLineRun run = CommandLineRun.of(
                "markers", "import", "--from", "phrases", list.toString(), "--output", own.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).startsWith("refunds.txt:2: no word in it");
        assertThat(run.out()).endsWith("1 draft; 1 note on what was not carried over\n");
        assertThat(CommandLineRun.of("markers", "check", own.toString()).exitCode())
                .isZero();
    }

    private String homeWithAChat() throws IOException {
        String home = folder.resolve("home").toString();
        Path chat = folder.resolve("chat.csv");
        Files.writeString(chat, "speaker,text\nagent,with great regret\ncustomer,hello\n");
        CommandLineRun run = CommandLineRun.of("ingest", chat.toString(), "--home", home);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return home;
    }

    private String ownApology(String word) throws IOException {
        Path own = Files.createDirectories(folder.resolve("markers-" + word));
        Files.writeString(own.resolve("apology.mark"), """
                marker apology v7
                  title   "Apologises"
                  source  "house rule"
                  by      agent
                  say     WORD
                  hit     A: <<WORD>> that
                  hit     A: oh <<WORD>>
                  miss    C: WORD
                  miss    A: nothing
                """.replace("WORD", word));
        return own.toString();
    }

    private static CommandLineRun run(String command, String... with) {
        return run(new String[] {command}, with);
    }

    private static CommandLineRun run(String command, String name, String[] with) {
        return run(new String[] {command, name}, with);
    }

    private static CommandLineRun run(String command, String one, String two, String[] with) {
        return run(new String[] {command, one, two}, with);
    }

    private static CommandLineRun run(String[] command, String[] with) {
        String[] all = new String[command.length + with.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(with, 0, all, command.length, with.length);
        return CommandLineRun.of(all);
    }
}

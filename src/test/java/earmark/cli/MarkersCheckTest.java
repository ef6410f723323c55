package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code markers check}: own markers with their faults, their versions, and what stands in place of a shipped one. */
class MarkersCheckTest {
    @TempDir
    private Path folder;

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
    void aMarkerFileThatIsNoTextIsNamedBesideTheOtherFaults() throws IOException {
        Files.write(folder.resolve("latin.mark"), "# caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("mine.mark"), "marker mine\n");

        assertThat(CommandLineRun.of("markers", "check", folder.toString()).out())
                .contains(
                        "latin.mark:1:6: not a text in UTF-8, from here on (save it as UTF-8",
                        "mine.mark:1:8: ",
                        "2 faults");
        assertThat(CommandLineRun.of("explain", "--markers", folder.toString(), "--text", "A: x", "apology")
                        .err())
                .contains("latin.mark:1:6: not a text in UTF-8, from here on (save it as UTF-8");
    }

    @Test
    void whatIsHardlyMeantIsAHintAndIsCounted() throws IOException {
        Files.writeString(folder.resolve("empty.mark"), "# later\n");
        assertThat(CommandLineRun.of("markers", "check", folder.toString()).out())
                .contains("hint: empty.mark:1:1: no marker in this file", "nothing to check")
                .doesNotContain("as they should be");
        Files.writeString(folder.resolve("mine.mark"), """
                marker mine v1
                  title   "x"
                  source  "own work"
                  by      customer
                  status  draft
                  say     agent sorry
                  where   next thanks
                marker both v1
                  title   "x"
                  source  "own work"
                  status  draft
                  all     @greeting and @apology
                marker one v1
                  title   "x"
                  source  "own work"
                  status  draft
                  any     greeting, @empathy
                """);

        CommandLineRun run = CommandLineRun.of("markers", "check", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "hint: mine.mark:6:11: 'agent' inside what only looks at 'customer'",
                        "hint: mine.mark:7:11: 'next' is read as words",
                        "hint: mine.mark:12:21: 'and' is read as words (commas part the members: all @a, @b)",
                        "hint: mine.mark:17:11: 'greeting' is read as words (the marker is @greeting",
                        "look at 5 hints above");
    }

    @Test
    void aNewMarkerThatContradictsItselfIsToldAtOnce() {
        CommandLineRun run = CommandLineRun.of("markers", "new", "refund", "--say", "agent sorry", "--by", "customer");

        assertThat(run.err()).contains("hint: refund.mark:7:12: 'agent' inside what only looks at 'customer'");
    }

    @Test
    void aMarkerIsExplainedAlthoughItsExamplesFail() throws IOException {
        Path file = folder.resolve("mine.mark");
        Files.writeString(file, """
                marker mine v1
                  title   "x"
                  source  "own work"
                  by      agent
                  status  draft
                  say     sorry
                  hit     A: <<delay>>
                """);

        CommandLineRun run = CommandLineRun.of("explain", "--markers", file.toString(), "--text", "A: sorry", "mine");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("present: 1 place");
        assertThat(run.err()).contains("note: 1 example of mine fails");
    }

    @Test
    void aMarkerInPlaceOfAShippedOneIsSaid() throws IOException {
        Files.writeString(folder.resolve("mine.mark"), """
                marker apology v1
                  title   "Regrets"
                  source  "own work"
                  by      agent
                  say     regret
                  hit     A: we <<regret>> that
                  hit     A: i <<regret>> it
                  miss    C: i regret it
                  miss    A: sorry
                """);

        CommandLineRun run = CommandLineRun.of("markers", "check", folder.toString());

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("mine.mark:1: apology stands in place of the shipped marker", "apology_for_trouble");
    }

    @Test
    void aPinnedMarkerIsNotChangedUnderItsVersion() throws IOException {
        Path file = folder.resolve("mine.mark");
        String marker = """
                marker refund.promise v1
                  title   "Agent promises a refund"
                  source  "refund standard 3"
                  by      agent
                  say     refund you
                  hit     A: we will <<refund you>>
                  hit     A: i can <<refund you>> today
                  miss    C: refund me
                  miss    A: no refunds
                """;
        Files.writeString(file, marker);
        assertThat(CommandLineRun.of("markers", "check", folder.toString(), "--pin")
                        .out())
                .contains("all as they should be", "PINS written");

        Files.writeString(file, marker.replace("say     refund you", "say     refund [to] you"));
        CommandLineRun changed = CommandLineRun.of("markers", "check", folder.toString(), "--pin");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).contains("mine.mark:1:1: refund.promise v1 finds", "v2", "nothing was pinned");

        Files.writeString(
                file,
                marker.replace("say     refund you", "say     refund [to] you").replace("promise v1", "promise v2"));
        assertThat(CommandLineRun.of("markers", "check", folder.toString()).out())
                .contains("refund.promise v2 is not in PINS");
        assertThat(CommandLineRun.of("markers", "check", folder.toString(), "--pin")
                        .exitCode())
                .isZero();
        assertThat(CommandLineRun.of("markers", "check", folder.toString()).exitCode())
                .isZero();
    }

    @Test
    void theShippedMarkersKeepTheirExamples() {
        CommandLineRun run = CommandLineRun.of("markers", "check");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("60 markers, ").endsWith("all as they should be\n");
    }

    private static final String PROMISE = """
            # what we promise
            marker refund.promise v1
              title   "Promises a refund"
              source  "own work"
              by      agent
              say     we refund

              hit     A: <<we refund>> you
              hit     A: yes <<we refund>> it
              miss    A: no
              miss    C: we refund
            """;

    @Test
    void oneFileIsCheckedAndMayUseWhatTheOthersOfItsFolderName() throws IOException {
        Files.writeString(folder.resolve("one.mark"), PROMISE);
        Files.writeString(
                folder.resolve("two.mark"),
                PROMISE.replace("refund.promise", "two").replace("say     we refund", "say     @refund.promise"));
        Path faulty = Files.writeString(folder.resolve("three.mark"), PROMISE.replace("refund.promise", "Three"));
        String two = folder.resolve("two.mark").toString();

        CommandLineRun others = CommandLineRun.of("markers", "check", two);
        assertThat(others.exitCode()).isEqualTo(0);
        assertThat(others.out()).startsWith("no fault in it; 1 fault in other files of its folder");
        CommandLineRun bad = CommandLineRun.of("markers", "check", faulty.toString());
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.out()).contains("three.mark:2:8: ", "1 fault");

        Files.delete(faulty);
        assertThat(CommandLineRun.of("markers", "check", two).out())
                .startsWith("1 marker, 4 examples, all as they should be");
        assertThat(CommandLineRun.of("markers", "list", two).out())
                .contains("two")
                .doesNotContain("refund.promise@");
        assertThat(CommandLineRun.of("markers", "check", two, "--pin").err()).contains("name a folder of your own");
        Path text = Files.writeString(folder.resolve("notes.txt"), "x");
        assertThat(CommandLineRun.of("markers", "check", text.toString()).err()).contains("marker files end in .mark");
    }

    @Test
    void aMarkerIsShownAsItIsWritten() throws IOException {
        Files.writeString(folder.resolve("apology.mark"), PROMISE + "\n# another\n" + PROMISE.replace("refund.p", "p"));

        assertThat(CommandLineRun.of("markers", "show", "refund.promise", "--markers", folder.toString())
                        .out())
                .isEqualTo(PROMISE);
        assertThat(CommandLineRun.of("markers", "show", "apology", "--markers", folder.toString())
                        .out())
                .startsWith("marker apology v")
                .contains("  hit ")
                .doesNotContain("we refund");
        assertThat(CommandLineRun.of("markers", "show", "apologies").err()).contains("apology");
        assertThat(CommandLineRun.of("markers", "list", "apology").err()).contains("earmark markers show apology");
    }

    @Test
    void anImportSaysWhenItTakesTheNameOfAShippedMarker() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "please wait\tHold request\n");
        Path output = folder.resolve("out");

        CommandLineRun run = CommandLineRun.of(
                "markers", "import", "--from", "phrases", list.toString(), "--output", output.toString());

        assertThat(run.err())
                .contains("hold_request: a shipped marker has this name")
                .contains("own.hold_request");
        assertThat(run.out())
                .contains("shipped markers that use what is replaced here")
                .contains("hold_time");
    }
}

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
                .contains("latin.mark: not a text in UTF-8 (save it as UTF-8)", "mine.mark:1:8: ", "2 faults");
        assertThat(CommandLineRun.of("explain", "--markers", folder.toString(), "--text", "A: x", "apology")
                        .err())
                .contains("latin.mark: not a text in UTF-8 (save it as UTF-8)");
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
}

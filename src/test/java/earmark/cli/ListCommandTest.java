package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
    @TempDir
    Path folder;

    @Test
    void aListIsNarrowedAsASearchIs() throws IOException {
        String home = folder.resolve("home").toString();
        for (String chat : List.of("a Billing 2026-03-02 1", "b Billing 2026-03-09 4", "c returns 2026-03-09 none")) {
            String[] parts = chat.split(" ");
            Path file = Files.writeString(
                    folder.resolve(parts[0] + ".json"), """
                    {"team": "%s", "csat": "%s", "messages": [
                      {"speaker": "customer", "text": "where is parcel %s", "time": "%sT10:00:00Z"}]}
                    """.formatted(parts[1], parts[3], parts[0], parts[2]));
            assertThat(CommandLineRun.of("ingest", file.toString(), "--home", home)
                            .exitCode())
                    .isZero();
        }

        assertThat(sources(home, "--team", "billing")).containsExactly("b.json", "a.json");
        assertThat(sources(home, "--team", "billing", "--from", "2026-03-03")).containsExactly("b.json");
        assertThat(sources(home, "--to", "2026-03-02")).containsExactly("a.json");
        assertThat(sources(home, "--fact", "team=returns")).containsExactly("c.json");
        assertThat(sources(home, "--team", "billing", "--limit", "1")).containsExactly("b.json");
        assertThat(CommandLineRun.of("list", "--home", home, "--from", "soon").err())
                .contains("needs a day such as");
        assertThat(sources(home, "--fact", "csat<=2")).containsExactly("a.json");
        assertThat(sources(home, "--fact", "csat>1", "--fact", "team=billing")).containsExactly("b.json");
        assertThat(CommandLineRun.of("list", "--home", home, "--fact", "tem=billing")
                        .err())
                .contains("fact tem: nothing kept has such a fact", "did you mean 'team'?");
        assertThat(CommandLineRun.of("list", "--home", home, "--fact", "csat<=low")
                        .err())
                .contains("'low' is no number");
    }

    @Test
    void aReportIsNarrowedTheSameWay() throws IOException {
        aListIsNarrowedAsASearchIs();
        String home = folder.resolve("home").toString();
        Path page = folder.resolve("r.html");

        CommandLineRun report =
                CommandLineRun.of("report", "--home", home, "--fact", "csat<=2", "--output", page.toString());

        assertThat(report.out()).as(report.err()).startsWith("1 contact:");
        assertThat(CommandLineRun.of("report", "--home", home, "--fact", "team=billing", "--output", page.toString())
                        .out())
                .startsWith("2 contacts:");
    }

    @Test
    void markersAreListedBesideTheShippedOnes() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("m.mark"), """
                marker m v1
                  title  "Says zebra"
                  source "own work"
                  by     any
                  say    zebra

                  hit    A: a <<zebra>>
                  hit    C: <<zebra>> crossing
                  miss   A: a horse
                  miss   C: stripes
                """);

        assertThat(CommandLineRun.of("markers", "list", "--markers", own.toString())
                        .out())
                .contains("m@1", "apology@");
        assertThat(CommandLineRun.of("markers", "list", own.toString()).out())
                .contains("m@1")
                .doesNotContain("apology@");
        assertThat(CommandLineRun.of("markers", "list", own.toString(), "--markers", own.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    private static List<String> sources(String home, String... options) {
        var arguments = new java.util.ArrayList<>(List.of("list", "--home", home, "--format", "jsonl"));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new)).jsonLines().stream()
                .map(line -> line.get("source").asText())
                .toList();
    }
}

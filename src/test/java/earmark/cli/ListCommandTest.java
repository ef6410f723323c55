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
        for (String chat : List.of("a billing 2026-03-02", "b billing 2026-03-09", "c returns 2026-03-09")) {
            String[] parts = chat.split(" ");
            Path file =
                    Files.writeString(folder.resolve(parts[0] + ".json"), """
                    {"team": "%s", "messages": [
                      {"speaker": "customer", "text": "where is parcel %s", "time": "%sT10:00:00Z"}]}
                    """.formatted(parts[1], parts[0], parts[2]));
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
        assertThat(CommandLineRun.of("list", "--home", home, "--fact", "csat<=2")
                        .err())
                .contains("earmark search compares");
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

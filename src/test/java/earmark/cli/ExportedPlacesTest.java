package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hit and every absence of an export resolves to a place: over the calls of the demo corpus as they were really
 * spoken, and its mails and chats. {@link DemoTest} asks the same of the calls as they are heard.
 */
class ExportedPlacesTest {
    @TempDir
    private static Path folder;

    private static Path table = Path.of("");
    private static final Map<String, ExportedPlaces> PLACES = new TreeMap<>();

    @BeforeAll
    static void writeWhatWasSaid() throws IOException {
        var rows = new StringBuilder("interaction\tturn\tspeaker\ttext\tstartMs\tendMs\n");
        DemoTruth.callsWithSides().forEach((id, call) -> {
            var texts = new ArrayList<String>();
            for (JsonNode turn : call.get("turns")) {
                String text = turn.get("text").asText();
                rows.append(String.join(
                                "\t",
                                id,
                                String.valueOf(texts.size()),
                                turn.get("speaker").asText(),
                                text,
                                turn.get("startMs").asText(),
                                turn.get("endMs").asText()))
                        .append('\n');
                texts.add(text);
            }
            PLACES.put(id, new ExportedPlaces(id, texts, call.get("durationMs").asLong()));
        });
        table = Files.writeString(folder.resolve("calls.tsv"), rows);
    }

    @Test
    void everyFindingOfATableStandsWhereItSays() {
        List<JsonNode> findings = tag().jsonLines();
        assertThat(findings).hasSizeGreaterThan(200);
        findings.forEach(finding -> places(finding.get("interaction").asText())
                .check(finding.get("marker").asText(), finding));
    }

    @Test
    void everyOutcomeOfATableHasItsPlacesOrItsReason() {
        List<JsonNode> outcomes = tag("--outcomes").jsonLines();
        assertThat(outcomes)
                .extracting(outcome -> outcome.get("outcome").asText())
                .contains("present", "absent");
        outcomes.forEach(outcome -> places(outcome.get("interaction").asText()).checkVerdict(outcome));
    }

    @Test
    void theSameOutcomesStandInASpreadsheet() throws IOException {
        int rows = 0;
        String csv = tag("--outcomes", "--format", "csv").out();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : reader) {
                rows++;
                boolean placed = !row.getField("turn").isEmpty()
                        && !row.getField("start").isEmpty()
                        && !row.getField("startMs").isEmpty();
                assertThat(placed || !row.getField("because").isBlank())
                        .as(row.toString())
                        .isTrue();
            }
        }
        assertThat(rows).isGreaterThan(1_000);
    }

    @Test
    void everyVerdictOnMailsAndChatsStandsWhereItSays() {
        String home = folder.resolve("home").toString();
        CommandLineRun ingest = CommandLineRun.of(
                "ingest",
                "corpora/demo/emails",
                "corpora/demo/chats",
                "--home",
                home,
                "--config",
                "corpora/demo/earmark.yaml");
        assertThat(ingest.exitCode()).as(ingest.err()).isZero();
        List<JsonNode> kept =
                CommandLineRun.of("list", "--format", "jsonl", "--home", home).jsonLines();
        assertThat(kept).hasSize(6);
        for (JsonNode interaction : kept) {
            String id = interaction.get("id").asText();
            JsonNode shown = CommandLineRun.json(CommandLineRun.of("show", id, "--format", "json", "--home", home)
                    .out());
            checkShown(shown);
        }
    }

    /** Everything that {@code show --format json} says of an interaction. */
    static void checkShown(JsonNode shown) {
        var texts = new ArrayList<String>();
        shown.get("turns").forEach(turn -> texts.add(turn.get("text").asText()));
        long durationMs = shown.has("durationMs") ? shown.get("durationMs").asLong() : -1;
        var places = new ExportedPlaces(shown.get("id").asText(), texts, durationMs);
        assertThat(shown.get("verdicts")).isNotEmpty();
        shown.get("verdicts").forEach(places::checkVerdict);
    }

    private static CommandLineRun tag(String... options) {
        var args = new ArrayList<>(List.of("tag", table.toString()));
        args.addAll(List.of(options));
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static ExportedPlaces places(String interaction) {
        return Objects.requireNonNull(PLACES.get(interaction));
    }
}

package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A call of the demo corpus under noise almost as loud as its voices, from the recording to what is kept: what its people
 * said and nobody could hear is never told as not said.
 */
class NoisyCallTest {
    private static final String CALL = "nt-1001";
    private static final double SNR_DB = 3;
    private static final long SEED = 1;

    @TempDir
    private Path folder;

    @Test
    void whatNoiseDrownedCannotBeTold() throws IOException {
        NoisyCall.write(Path.of("corpora/demo/calls", CALL + ".wav"), SNR_DB, SEED, folder.resolve("noisy.wav"));
        String home = folder.resolve("home").toString();
        CommandLineRun ingested =
                CommandLineRun.of("ingest", folder.resolve("noisy.wav").toString(), "--home", home);
        assertThat(ingested.exitCode()).as(ingested.out() + ingested.err()).isZero();

        CommandLineRun shown = CommandLineRun.of("show", "noisy.wav", "--format", "json", "--home", home);
        Map<String, JsonNode> verdicts = new TreeMap<>();
        for (JsonNode verdict : CommandLineRun.json(shown.out()).get("verdicts")) {
            verdicts.put(verdict.get("marker").asText(), verdict);
        }
        Set<String> said = said();
        assertThat(verdicts).containsKeys(said.toArray(String[]::new));
        verdicts.keySet().retainAll(said);
        assertThat(verdicts.values()).extracting(NoisyCallTest::outcome).isSubsetOf("present", "undetermined");
        assertThat(verdicts.values())
                .as("told to be recognised too poorly")
                .filteredOn(verdict -> verdict.path("because").asText().contains("mean confidence of 0."))
                .hasSizeGreaterThan(said.size() / 4)
                .allSatisfy(verdict -> assertThat(outcome(verdict)).isEqualTo("undetermined"));
    }

    private static String outcome(JsonNode verdict) {
        return verdict.get("outcome").asText();
    }

    /** The markers that stand in the call's script. */
    private static Set<String> said() throws IOException {
        var said = new TreeSet<String>();
        for (String line : Files.readAllLines(Path.of("corpora/demo/labels.jsonl"))) {
            JsonNode label = CommandLineRun.json(line);
            if (label.get("interaction").asText().equals(CALL)) {
                said.add(label.get("marker").asText());
            }
        }
        return said;
    }
}

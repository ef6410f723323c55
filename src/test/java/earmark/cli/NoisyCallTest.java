package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The beginning of a call of the demo corpus under noise, from the recording to what is kept: what its people said and
 * nobody could hear is never told as not said.
 */
class NoisyCallTest {
    private static final String CALL = "nt-1001";
    private static final long SEED = 1;
    /** As far as the agent says that he is sorry. */
    private static final long NOISY_MS = 17_300;
    /** As far as the customer has said that he was charged twice. */
    private static final long DEAF_MS = 9_500;

    private static final String NOISY = "noisy.wav";
    private static final String AGENT_DROWNED = "drowned-1.wav";
    private static final String CUSTOMER_DROWNED = "drowned-2.wav";
    private static final String CUSTOMER_SILENT = "silent-2.wav";

    @TempDir
    private static Path folder;

    private static String home = "";

    @BeforeAll
    static void ingest() throws IOException {
        Path recording = Path.of("corpora/demo/calls", CALL + ".wav");
        // almost as loud as the voices, and three times as loud
        NoisyCall.write(recording, NOISY_MS, 3, channel -> true, SEED, folder.resolve(NOISY));
        NoisyCall.write(
                recording, DEAF_MS, -5, channel -> channel == NoisyCall.AGENT, SEED, folder.resolve(AGENT_DROWNED));
        NoisyCall.write(
                recording,
                DEAF_MS,
                -5,
                channel -> channel == NoisyCall.CUSTOMER,
                SEED,
                folder.resolve(CUSTOMER_DROWNED));
        NoisyCall.writeMuted(recording, DEAF_MS, NoisyCall.CUSTOMER, SEED, folder.resolve(CUSTOMER_SILENT));
        home = folder.resolve("home").toString();
        CommandLineRun ingested = CommandLineRun.of("ingest", folder.toString(), "--home", home);
        assertThat(ingested.exitCode()).as(ingested.out() + ingested.err()).isZero();
    }

    @Test
    void whatNoiseDrownedCannotBeTold() throws IOException {
        Map<String, JsonNode> verdicts = verdicts(NOISY);
        Set<String> said = said(NOISY_MS, "AGENT", "CUSTOMER");
        assertThat(verdicts).containsKeys(said.toArray(String[]::new));
        verdicts.keySet().retainAll(said);
        assertThat(verdicts.values()).extracting(NoisyCallTest::outcome).isSubsetOf("present", "undetermined");
        assertThat(verdicts.values())
                .as("told to be recognised too poorly")
                .filteredOn(verdict -> verdict.path("because").asText().contains("mean confidence of 0."))
                .hasSizeGreaterThan(said.size() / 4)
                .allSatisfy(verdict -> assertThat(outcome(verdict)).isEqualTo("undetermined"));
    }

    @Test
    void ofASideThatNoiseDrownedAltogetherNothingIsConcluded() throws IOException {
        for (String drowned : Set.of("AGENT", "CUSTOMER")) {
            String other = drowned.equals("AGENT") ? "CUSTOMER" : "AGENT";
            String call = drowned.equals("AGENT") ? AGENT_DROWNED : CUSTOMER_DROWNED;
            Set<String> unheard = said(DEAF_MS, drowned);
            unheard.removeAll(said(DEAF_MS, other));
            assertThat(unheard).isNotEmpty();
            Map<String, JsonNode> verdicts = verdicts(call);
            assertThat(verdicts).containsKeys(unheard.toArray(String[]::new));
            verdicts.keySet().retainAll(unheard);
            assertThat(verdicts.values())
                    .as(call)
                    .extracting(NoisyCallTest::outcome)
                    .containsOnly("undetermined");
        }
        assertThat(verdict(verdicts(CUSTOMER_DROWNED), "complaint")
                        .get("because")
                        .asText())
                .contains("s of sound were lost or drowned by noise");
        CommandLineRun shown = CommandLineRun.of("show", CUSTOMER_DROWNED, "--format", "json", "--home", home);
        assertThat(CommandLineRun.json(shown.out()).get("problems").toString())
                .contains("loud enough to drown a voice");
    }

    @Test
    void whereASideWasSilentThereWasNoOpportunity() throws IOException {
        Map<String, JsonNode> verdicts = verdicts(CUSTOMER_SILENT);
        assertThat(outcome(verdict(verdicts, "complaint"))).isEqualTo("no_opportunity");
        assertThat(outcome(verdict(verdicts, "opening_greeting"))).isEqualTo("present");
        assertThat(outcome(verdict(verdicts, "transfer"))).isEqualTo("absent");
    }

    private static Map<String, JsonNode> verdicts(String call) {
        CommandLineRun shown = CommandLineRun.of("show", call, "--format", "json", "--home", home);
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        Map<String, JsonNode> verdicts = new TreeMap<>();
        for (JsonNode verdict : CommandLineRun.json(shown.out()).get("verdicts")) {
            verdicts.put(verdict.get("marker").asText(), verdict);
        }
        return verdicts;
    }

    private static JsonNode verdict(Map<String, JsonNode> verdicts, String marker) {
        return Objects.requireNonNull(verdicts.get(marker), marker);
    }

    private static String outcome(JsonNode verdict) {
        return verdict.get("outcome").asText();
    }

    /** The markers that stand in the call's script up to a time, of some speakers. */
    private static Set<String> said(long toMs, String... speakers) throws IOException {
        var said = new TreeSet<String>();
        for (String line : Files.readAllLines(Path.of("corpora/demo/labels.jsonl"))) {
            JsonNode label = CommandLineRun.json(line);
            if (label.get("interaction").asText().equals(CALL)
                    && label.get("endMs").asLong() <= toMs
                    && Set.of(speakers).contains(label.get("speaker").asText())) {
                said.add(label.get("marker").asText());
            }
        }
        return said;
    }
}

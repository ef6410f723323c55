package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.SharedData;
import earmark.audio.Probe;
import earmark.audio.Spans;
import earmark.audio.VoiceActivity;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Broken, odd and hostile recordings that others have collected, against what another decoder made of them. */
class NastyAudioTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** What another decoder took for whole, and we for less, or the other way round; each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private static RealWorkers workers;

    @BeforeAll
    static void start() throws IOException {
        workers = new RealWorkers(1);
    }

    @AfterAll
    static void stop() throws IOException {
        workers.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFileEndsInAResultOrAReason() throws IOException {
        Path folder = SharedData.path("nasty-audio");
        return Files.readAllLines(folder.resolve("probe.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> Files.exists(folder.resolve(row[0])))
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> org.junit.jupiter.api.Assertions.assertTimeout(LIMIT, () -> check(folder, row))));
    }

    private static void check(Path folder, String[] row) throws IOException {
        double expectedMs = Double.parseDouble(row[9]) / 16;
        Path file = folder.resolve(row[0]);
        try {
            Probe probe = workers.probe(file);
            if (!EXCEPTIONS.containsKey(row[0])) {
                assertThat((double) probe.durationMs() - probe.lostMs())
                        .as("decoded milliseconds")
                        .isBetween(expectedMs * 0.98 - 60, expectedMs * 1.02 + 60);
            }
            heard(file, probe);
        } catch (EarmarkException e) {
            assertThat(e.problems()).allSatisfy(problem -> {
                assertThat(problem.where()).isEqualTo(file.getFileName() + "");
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.hint()).isNotBlank();
            });
            assertThat(expectedMs < 50 || EXCEPTIONS.containsKey(row[0]))
                    .as("refused although %.0f ms can be decoded: %s", expectedMs, e.getMessage())
                    .isTrue();
        }
    }

    /** A second of voice or more has words in it. */
    private static void heard(Path file, Probe probe) throws IOException {
        var voice = VoiceActivity.of(
                probe.channels().stream().map(channel -> channel.track()).toList());
        for (int i = 0; i < voice.size(); i++) {
            if (Spans.lengthMs(voice.get(i)) >= 1000) {
                assertThat(workers.transcript(file, i).words())
                        .as("channel %d", i)
                        .isNotEmpty();
            }
        }
    }
}

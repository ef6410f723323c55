package earmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the moment a process dies in, nothing acknowledged is lost, nothing doubled, nothing half. */
class KillTest {
    private static final int SAMPLES = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "staged, 2",
        "file-kept, 1",
        "file-kept, 3",
        "before-commit, 1",
        "before-commit, 4",
        "after-commit, 3",
        "index-added, 1",
        "index-added, 4",
        "before-index-commit, 1",
        "before-index-commit, 2",
        "after-index-commit, 2",
        "before-index-swap, 1",
        "before-index-swap, 2",
        "after-index-swap, 2"
    })
    void aKilledIngestLosesNothingAndDoublesNothing(String point, int passing) throws Exception {
        Path home = folder.resolve("home");
        Path acknowledged = folder.resolve("acknowledged");
        Files.createFile(acknowledged);
        assertThat(run(home, acknowledged, point, passing))
                .as("the process died")
                .isEqualTo(IngestChild.DIED);

        List<String> seeds = Files.readAllLines(acknowledged);
        try (Store store = Store.open(Home.open(home), Samples.CLOCK)) {
            for (String seed : seeds) {
                assertWhole(store, Long.parseLong(seed));
            }
            assertThat(store.totals().interactions()).isBetween((long) seeds.size(), seeds.size() + 1L);
            store.sweep();
            var keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
            for (long seed = 1; seed <= SAMPLES; seed++) {
                Samples.save(store, seed);
                assertWhole(store, seed);
            }
            keeper.catchUp();
            assertThat(store.totals().interactions()).isEqualTo(SAMPLES);
            assertThat(files(home.resolve("files"))).isEqualTo(SAMPLES);
        }
        assertThat(Checkup.of(Home.open(home), Samples.CLOCK, new PlainAnalyzer(), "plain 1"))
                .isEmpty();
        assertThat(files(home.resolve("staging"))).as("leftovers in staging").isZero();
    }

    private static void assertWhole(Store store, long seed) {
        var call = Samples.call(seed);
        assertThat(store.find(call.id())).contains(call);
        assertThat(store.verdicts(call.id())).isEqualTo(Samples.verdicts(call));
        assertThat(store.originals().path(store.originals().of(call.id()).get(0)))
                .hasBinaryContent(Samples.bytes(seed));
    }

    private static int run(Path home, Path acknowledged, String point, int passing)
            throws IOException, InterruptedException {
        String classPath =
                System.getProperty("surefire.test.class.path", String.valueOf(System.getProperty("java.class.path")));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        IngestChild.class.getName(),
                        home.toString(),
                        acknowledged.toString(),
                        Integer.toString(SAMPLES),
                        point,
                        Integer.toString(passing))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static long files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}

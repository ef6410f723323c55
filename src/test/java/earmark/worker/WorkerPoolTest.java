package earmark.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.files.StagedFile;
import earmark.model.EarmarkException;
import earmark.transcribe.ModelFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class WorkerPoolTest {
    private static final WorkerLimits PATIENT = new WorkerLimits(20_000, 60_000, 3, 200, 700L << 20);

    @TempDir
    private Path folder;

    private int files;

    @AfterEach
    void noProcessIsLeft() {
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(each -> each.info().commandLine().orElse("").contains(NaughtyWorker.class.getName())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "segv,crashed on it",
        "abort,crashed on it",
        "exit,crashed on it (ended with code 0)",
        "memory,crashed on it",
        "junk,answered rubbish",
        "huge,answered rubbish",
        "endless,answered rubbish",
        "wrong,answered rubbish",
        "deep,nested too deep",
        "mismatch,fed at a rate that is not its own",
        "refuse,is not to my taste"
    })
    void whateverAWorkerDoesOneRequestFailsAndTheNextWorks(String order, String complaint) throws IOException {
        try (WorkerPool pool = pool(1, PATIENT)) {
            assertThatThrownBy(() -> pool.probe(file(order)))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining(order.equals("mismatch") ? "recogniser" : "call-1.wav")
                    .hasMessageContaining(complaint);

            assertThat(pool.probe(file("ok")).durationMs()).isPositive();
        }
    }

    @Test
    void aHangingWorkerIsGivenUpAfterItsTime() throws IOException {
        try (WorkerPool pool = pool(1, new WorkerLimits(3_000, 60_000, 3, 200, 700L << 20))) {
            assertThatThrownBy(() -> pool.probe(file("hang"))).hasMessageContaining("no progress for 3 s");
        }
    }

    @Test
    void aWorkerThatOnlyPretendsToWorkIsGivenUpToo() throws IOException {
        try (WorkerPool pool = pool(1, new WorkerLimits(20_000, 2_000, 3, 200, 700L << 20))) {
            assertThatThrownBy(() -> pool.probe(file("slow"))).hasMessageContaining("took too long");
        }
    }

    @Test
    void aCrashThatDoesNotComeBackCostsNothing() throws IOException {
        try (WorkerPool pool = pool(1, PATIENT)) {
            assertThat(pool.probe(file("segv-once " + folder.resolve("mark"))).durationMs())
                    .isPositive();
        }
    }

    @Test
    void aFullErrorStreamDoesNotStopAWorker() throws IOException {
        try (WorkerPool pool = pool(1, PATIENT)) {
            assertThat(pool.probe(file("chatter")).durationMs()).isPositive();
        }
    }

    @Test
    void aRelativeClassPathStillLeadsToTheClasses() {
        var command = new WorkerCommand(
                "any.Main", "target/classes" + System.getProperty("path.separator") + "lib/a.jar", Path.of("n"));

        assertThat(command.classPath().split(System.getProperty("path.separator")))
                .allMatch(entry -> Path.of(entry).isAbsolute())
                .hasSize(2);
    }

    @Test
    void aWorkerStaysUntilItHasDoneItsShare() throws IOException {
        try (WorkerPool pool = pool(1, new WorkerLimits(20_000, 60_000, 3, 2, 700L << 20))) {
            long first = pool.probe(file("ok")).durationMs();
            long second = pool.probe(file("ok")).durationMs();
            long third = pool.probe(file("ok")).durationMs();

            assertThat(second).isEqualTo(first);
            assertThat(third).isNotEqualTo(first);
        }
    }

    @Test
    void aWorkerThatHoldsTooMuchMemoryIsReplaced() throws IOException {
        try (WorkerPool pool = pool(1, new WorkerLimits(20_000, 60_000, 3, 200, 1 << 20))) {
            assertThat(pool.probe(file("ok")).durationMs())
                    .isNotEqualTo(pool.probe(file("ok")).durationMs());
        }
    }

    @Test
    void longAnswersComeInPiecesAndWhole() throws IOException {
        List<Long> progress = new ArrayList<>();
        try (WorkerPool pool = pool(1, PATIENT)) {
            var transcript =
                    pool.transcribe(file("ok"), 3, new ModelFolder(folder.resolve("modèl"), 16_000), 20, progress::add);

            assertThat(transcript.words()).hasSize(150_000);
            assertThat(transcript.words().get(149_999).word()).isEqualTo("wörd3");
            assertThat(progress).isSorted().hasSize(15);
        }
    }

    @Test
    void twoWorkersServeManyCallers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (WorkerPool pool = pool(2, PATIENT)) {
            List<Callable<Long>> asks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                StagedFile file = file(i % 8 == 7 ? "exit" : "ok");
                asks.add(() -> pidOrNone(pool, file));
            }
            var seen = new TreeSet<Long>();
            int failed = 0;
            for (Future<Long> each : threads.invokeAll(asks)) {
                long pid = each.get();
                failed += pid == 0 ? 1 : 0;
                seen.add(pid);
            }
            assertThat(failed).isEqualTo(3);
            assertThat(seen).hasSizeGreaterThan(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingThePoolFreesWhoWaits() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            WorkerPool pool = pool(1, PATIENT);
            pool.probe(file("ok"));
            StagedFile hanging = file("hang");
            Future<Long> waiting = threads.submit(() -> pidOrNone(pool, hanging));
            pool.close();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aWorkerDiesWithTheProcessThatStartedIt() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolOwner.class.getName(),
                        folder.toString())
                .start();
        long worker;
        try (var out = new BufferedReader(new InputStreamReader(owner.getInputStream(), UTF_8))) {
            worker = Long.parseLong(out.readLine());
            owner.destroyForcibly().waitFor();
        }
        Optional<ProcessHandle> orphan = ProcessHandle.of(worker);
        if (orphan.isPresent()) {
            orphan.get().onExit().get(20, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(worker).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static long pidOrNone(WorkerPool pool, StagedFile file) {
        try {
            return pool.probe(file).durationMs();
        } catch (EarmarkException e) {
            return 0;
        }
    }

    private WorkerPool pool(int workers, WorkerLimits limits) throws IOException {
        var command = new WorkerCommand(
                NaughtyWorker.class.getName(), System.getProperty("java.class.path"), folder.resolve("natives"));
        return new WorkerPool(command, folder.resolve("runs"), workers, limits);
    }

    private StagedFile file(String order) throws IOException {
        files++;
        Path path = Files.writeString(folder.resolve("input-" + files), order);
        return new StagedFile("call-" + files + ".wav", path, "", order.length());
    }
}

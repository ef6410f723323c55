package earmark.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.EarmarkException;
import earmark.store.Home;
import earmark.store.KeptJob;
import earmark.store.KeptJob.State;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Store store;
    private final List<Throwable> faults = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void oneIsDoneAfterTheOtherAndToldInFull() throws InterruptedException {
        try (var jobs = new Jobs(store.jobs(), CLOCK, Map.of("count", JobsTest::count))) {
            String first = jobs.submit("count", "First", "3", "ada").job().id();
            String second = jobs.submit("count", "Second", "2", "ada").job().id();
            jobs.await();
            Jobs.Status status = jobs.find(first).orElseThrow();
            assertThat(status.job().state()).isEqualTo(State.DONE);
            assertThat(status.job().result()).isEqualTo("3 counted");
            assertThat(status.progress().done()).isEqualTo(3);
            assertThat(status.progress().failed()).isEqualTo(1);
            assertThat(status.progress().rows().get(0).failed()).isTrue();
            assertThat(status.outcome()).isEqualTo(3);
            assertThat(jobs.find(second).orElseThrow().outcome()).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeDoneSaysWhyAndTheNextIsDoneAllTheSame() throws InterruptedException {
        JobWorker refuses = (payload, run) -> {
            throw new EarmarkException("here", "cannot be done", "do something else");
        };
        JobWorker breaks = (payload, run) -> {
            throw new IllegalStateException("a fault of ours");
        };
        try (var jobs =
                new Jobs(store.jobs(), CLOCK, Map.of("refuses", refuses, "breaks", breaks, "count", JobsTest::count))) {
            jobs.resume(faults::add);
            String refused = jobs.submit("refuses", "Refused", "", "ada").job().id();
            String broken = jobs.submit("breaks", "Broken", "", "ada").job().id();
            String done = jobs.submit("count", "Done", "1", "ada").job().id();
            jobs.await();
            assertThat(jobs.find(refused).orElseThrow().job().result()).contains("cannot be done");
            assertThat(jobs.find(broken).orElseThrow().job().state()).isEqualTo(State.FAILED);
            assertThat(jobs.find(done).orElseThrow().job().state()).isEqualTo(State.DONE);
            assertThat(faults).hasSize(1);
        }
    }

    @Test
    void oneAtWorkIsStoppedAtItsNextStepAndOneThatWaitsNeverBegins() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        JobWorker endless = (payload, run) -> {
            begun.countDown();
            stopped.await();
            run.step();
            throw new IllegalStateException("went on after it was stopped");
        };
        try (var jobs = new Jobs(store.jobs(), CLOCK, Map.of("endless", endless, "count", JobsTest::count))) {
            jobs.resume(faults::add);
            String first = jobs.submit("endless", "First", "", "ada").job().id();
            String second = jobs.submit("count", "Second", "1", "ada").job().id();
            begun.await();
            jobs.cancel(second);
            jobs.cancel(first);
            stopped.countDown();
            jobs.await();
            assertThat(jobs.find(first).orElseThrow().job().state()).isEqualTo(State.CANCELLED);
            assertThat(jobs.find(second).orElseThrow().job().state()).isEqualTo(State.CANCELLED);
            assertThat(jobs.find(second).orElseThrow().progress().done()).isZero();
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whatTheProgramsEndCutShortIsBegunAgain() throws InterruptedException {
        store.jobs().keep(new KeptJob("a", "count", "Cut short", State.RUNNING, "4", "", "ada", CLOCK.instant(), null));
        store.jobs()
                .keep(new KeptJob("b", "count", "Over", State.DONE, "4", "4 counted", "ada", CLOCK.instant(), null));
        try (var jobs = new Jobs(store.jobs(), CLOCK, Map.of("count", JobsTest::count))) {
            jobs.resume(faults::add);
            jobs.await();
            assertThat(jobs.find("a").orElseThrow().job().state()).isEqualTo(State.DONE);
            assertThat(jobs.find("a").orElseThrow().outcome()).isEqualTo(4);
            assertThat(jobs.find("b").orElseThrow().outcome()).isNull();
        }
    }

    private static Object count(String payload, JobRun run) {
        int n = Integer.parseInt(payload);
        run.planned(n);
        for (int i = 0; i < n; i++) {
            run.step(new JobRow("thing " + i, i == 0 ? "failed" : "kept", i == 0, "", "", null));
        }
        run.says(n + " counted");
        return n;
    }
}

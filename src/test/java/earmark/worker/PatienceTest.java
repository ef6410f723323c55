package earmark.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final AtomicLong nowMs = new AtomicLong(5_000);
    private final AtomicLong waitedMs = new AtomicLong(700);
    private final Patience patience = new Patience(() -> TimeUnit.MILLISECONDS.toNanos(nowMs.get()), waitedMs::get);

    @Test
    void countsTheTimeThatPasses() {
        nowMs.addAndGet(30);
        assertThat(patience.usedMs()).isEqualTo(30);
        assertThat(patience.silentMs()).isEqualTo(30);
        patience.sign();
        nowMs.addAndGet(12);
        assertThat(patience.usedMs()).isEqualTo(42);
        assertThat(patience.silentMs()).isEqualTo(12);
    }

    @Test
    void doesNotCountWhatOthersHadTheProcessorFor() {
        nowMs.addAndGet(30_000);
        waitedMs.addAndGet(29_000);
        assertThat(patience.usedMs()).isEqualTo(1_000);
        assertThat(patience.silentMs()).isEqualTo(1_000);
        patience.sign();
        nowMs.addAndGet(500);
        waitedMs.addAndGet(400);
        assertThat(patience.silentMs()).isEqualTo(100);
    }

    @Test
    void neverCountsLessThanNothing() {
        nowMs.addAndGet(10);
        waitedMs.addAndGet(50);
        assertThat(patience.usedMs()).isZero();
        waitedMs.set(0);
        assertThat(patience.usedMs()).isEqualTo(10);
    }

    @Test
    void whoWaitsForAProcessorIsTold() {
        assertThat(ProcessorWait.ms(ProcessHandle.current().pid())).isGreaterThanOrEqualTo(0);
        assertThat(ProcessorWait.ms(Long.MAX_VALUE)).isZero();
    }
}

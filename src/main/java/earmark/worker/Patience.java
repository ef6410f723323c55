package earmark.worker;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long a worker has been at a request, and how long it has been silent. Time in which it had no processor is not
 * counted: a machine that is busy with something else does not make a worker broken. Use from one thread.
 */
final class Patience {
    private final LongSupplier nowNs;
    private final LongSupplier waitedMs;
    private final long startedNs;
    private final long waitedBeforeMs;
    private long signNs;
    private long waitedAtSignMs;

    /**
     * Begins to count.
     *
     * @param nowNs a clock that only goes forward, in nanoseconds
     * @param waitedMs how long the worker has waited for a processor in its life, in milliseconds
     */
    Patience(LongSupplier nowNs, LongSupplier waitedMs) {
        this.nowNs = nowNs;
        this.waitedMs = waitedMs;
        startedNs = nowNs.getAsLong();
        waitedBeforeMs = waitedMs.getAsLong();
        signNs = startedNs;
        waitedAtSignMs = waitedBeforeMs;
    }

    /** It gave a sign of life. */
    void sign() {
        signNs = nowNs.getAsLong();
        waitedAtSignMs = waitedMs.getAsLong();
    }

    /** Milliseconds it has had for this request. */
    long usedMs() {
        return hadMs(startedNs, waitedBeforeMs);
    }

    /** Milliseconds it has had since its last sign of life. */
    long silentMs() {
        return hadMs(signNs, waitedAtSignMs);
    }

    private long hadMs(long sinceNs, long waitedThenMs) {
        long passedMs = TimeUnit.NANOSECONDS.toMillis(nowNs.getAsLong() - sinceNs);
        return Math.max(0, passedMs - Math.max(0, waitedMs.getAsLong() - waitedThenMs));
    }
}

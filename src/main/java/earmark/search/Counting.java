package earmark.search;

import earmark.model.EarmarkException;
import earmark.store.Store;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts hits in the background, so that nobody waits for a number to see the first hits: once for all who ask the same of
 * the same state of what is kept. Thread-safe.
 */
public final class Counting implements AutoCloseable {
    /** So many counts are remembered; what was not asked for longest goes first, also while it is under way. */
    private static final int REMEMBERED = 200;

    private static final int STOP_SECONDS = 10;

    private final Store store;
    private final ExecutorService threads;
    private final Map<Key, Count> counts = new LinkedHashMap<>(REMEMBERED, .75f, true);

    /** What is the same count: also who may see what, for that stands in the request's filter. */
    private record Key(Finder finder, long change, SearchRequest request) {}

    /**
     * For one home. Half of the processors count, at least one: the others are for who waits.
     *
     * @param store what is kept; stays open until this is closed
     */
    public Counting(Store store) {
        this.store = store;
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = Executors.newFixedThreadPool(half, task -> {
            var thread = new Thread(task, "counting");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Counts, or tells how far it is.
     *
     * @param finder with the markers in force; another one is another count
     * @param request what is counted, to how many hits, and by what; which hits are asked for does not matter
     * @param patience how long is waited for the end of it
     * @throws EarmarkException when the query cannot be read; says the column
     * @throws IOException when the index can be neither read nor written
     */
    public CountSoFar count(Finder finder, SearchRequest request, Duration patience) throws IOException {
        var key = new Key(finder, store.lastChange(), request.onlyCounted());
        Count count = of(key);
        try {
            SearchResult done = count.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new CountSoFar(done.counted(), false, done.notes());
        } catch (TimeoutException | CancellationException e) {
            return new CountSoFar(count.soFar(), true, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the server stops").initCause(e);
        } catch (ExecutionException e) {
            forget(key, count);
            throw cause(e);
        }
    }

    private synchronized Count of(Key key) {
        Count known = counts.get(key);
        if (known != null) {
            return known;
        }
        var count = new Count(key);
        counts.put(key, count);
        if (counts.size() > REMEMBERED) {
            var eldest = counts.entrySet().iterator();
            eldest.next().getValue().cancel(false);
            eldest.remove();
        }
        threads.execute(count);
        return count;
    }

    /** So that it can be tried again. */
    private synchronized void forget(Key key, Count count) {
        counts.remove(key, count);
    }

    private static IOException cause(ExecutionException e) {
        Throwable cause = Objects.requireNonNull(e.getCause(), "what failed has a cause");
        if (cause instanceof IOException trouble) {
            return trouble;
        }
        if (cause instanceof RuntimeException trouble) {
            throw trouble;
        }
        throw new IllegalStateException(cause);
    }

    /** Ends what is under way. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            // never by interrupt: that would close the index under its other readers
            counts.values().forEach(count -> count.cancel(false));
        }
        threads.shutdown();
        try {
            threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One count, with what it has seen so far. */
    private static final class Count extends FutureTask<SearchResult> {
        private final Progress progress;

        Count(Key key) {
            this(key, new Progress(key.request()));
        }

        private Count(Key key, Progress progress) {
            super(() -> key.finder().find(key.request(), progress::at));
            this.progress = progress;
        }

        HitCount soFar() {
            return progress.soFar;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            progress.wanted = false;
            return super.cancel(mayInterruptIfRunning);
        }
    }

    private static final class Progress {
        private volatile HitCount soFar;
        private volatile boolean wanted = true;

        Progress(SearchRequest request) {
            Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
            request.facets().forEach(name -> facets.put(name, Map.of()));
            soFar = new HitCount(0, 0, 0, 0, false, facets);
        }

        void at(HitCount counted) {
            if (!wanted) {
                throw new CancellationException();
            }
            soFar = counted;
        }
    }
}

package earmark.pipeline.authoring;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What was made of the latest few keys. Who asks for what is just being made waits for it instead of making it too.
 * Thread-safe.
 */
final class Latest<K, V> {
    private final Map<K, FutureTask<V>> kept;

    /** Of so many keys. */
    Latest(int most) {
        kept = new LinkedHashMap<>(16, .75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** Makes something; may fail. */
    @FunctionalInterface
    interface Maker<V> {
        V make() throws IOException;
    }

    /**
     * What was made of a key, or is made now. What failed is tried again by who asks next.
     *
     * @param key with everything that the value depends on
     */
    V of(K key, Maker<V> maker) throws IOException {
        var fresh = new FutureTask<V>(maker::make);
        FutureTask<V> task;
        synchronized (kept) {
            FutureTask<V> known = kept.putIfAbsent(key, fresh);
            task = known == null ? fresh : known;
        }
        if (task.equals(fresh)) {
            fresh.run();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            synchronized (kept) {
                kept.remove(key, task);
            }
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e.getCause() instanceof RuntimeException plain ? plain : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

package earmark.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index open between searches and looks at each whether it went on, so that a process that searches often
 * opens only what is new. Thread-safe.
 */
public final class KeptSearcher implements AutoCloseable {
    private static final int TRIES = 5;

    private final TurnIndex index;
    private final Segments segments = new Segments();
    private @Nullable String generation;
    private @Nullable DirectoryReader reader;

    /** For one index; opens nothing yet. */
    public KeptSearcher(TurnIndex index) {
        this.index = index;
    }

    /**
     * The index as it was last committed; close it after use.
     *
     * @return empty when there is none, or none that can be read
     */
    public synchronized Optional<Searcher> search() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<String> current = index.current();
            if (current.isEmpty()) {
                return Optional.empty();
            }
            try {
                DirectoryReader newest = newest(current.get());
                newest.incRef();
                return Optional.of(new Searcher(newest, segments));
            } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                forget();
                // replaced while we looked: look again; damaged: there is none
                if (current.equals(index.current())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private DirectoryReader newest(String current) throws IOException {
        DirectoryReader before = reader;
        if (before == null || !current.equals(generation)) {
            forget();
            FSDirectory directory = FSDirectory.open(index.folder().resolve(current));
            try {
                before = DirectoryReader.open(directory);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
            generation = current;
            reader = before;
            return before;
        }
        // The names alone tell. Lucene would read what was committed, and give the files back, at every look; with many
        // who search at once that took far longer than searching, for they wait here for each other.
        long committed = SegmentInfos.getLastCommitGeneration(before.directory());
        if (committed == before.getIndexCommit().getGeneration()) {
            return before;
        }
        DirectoryReader changed = DirectoryReader.openIfChanged(before);
        if (changed == null) {
            return before;
        }
        reader = changed;
        before.decRef();
        return changed;
    }

    private void forget() {
        DirectoryReader before = reader;
        reader = null;
        generation = null;
        if (before != null) {
            try {
                before.decRef();
            } catch (IOException e) {
                // it was only read; what is left open goes with the process
                return;
            }
        }
    }

    /** Closes the index once nobody searches it any more. */
    @Override
    public synchronized void close() {
        forget();
    }
}

package earmark.index;

import earmark.model.Analysis;
import earmark.model.InteractionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/**
 * Puts turns into one generation of the index. Nothing counts until {@link #commit}; closing without it forgets. Use
 * from one thread.
 */
public final class TurnWriter implements AutoCloseable {
    private static final double BUFFER_MB = 48;

    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;

    private TurnWriter(Path folder, FSDirectory directory, IndexWriter writer) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
    }

    static TurnWriter open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            var config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(BUFFER_MB);
            config.setCommitOnClose(false);
            // merges in our own thread: their errors come to us, and nothing runs on after close
            config.setMergeScheduler(new SerialMergeScheduler());
            return new TurnWriter(folder, directory, new IndexWriter(directory, config));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Where this generation lies. */
    public Path folder() {
        return folder;
    }

    /** What the last commit holds; empty when there is none of this layout. */
    public Optional<IndexStamp> stamp() {
        var userData = new java.util.HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
        }
        return IndexStamp.of(userData);
    }

    /** How many turns there are, those not yet committed too. */
    public int turns() {
        return writer.getDocStats().numDocs;
    }

    /**
     * Puts an interaction in the place of what there is of it. Doing it twice is the same as once.
     *
     * @throws IOException when it cannot be written; the writer is then to be closed
     */
    public void put(Analysis analysis) throws IOException {
        writer.updateDocuments(term(analysis.interaction().id()), TurnDocuments.of(analysis));
    }

    /**
     * Takes an interaction out, if it is there.
     *
     * @throws IOException when it cannot be written; the writer is then to be closed
     */
    public void remove(InteractionId id) throws IOException {
        writer.deleteDocuments(term(id));
    }

    /**
     * Makes all since the last commit last, and visible to searchers opened from now on.
     *
     * @param stamp what the index now holds
     * @throws IOException when it did not come to the disk; then the commit before it stands
     */
    public void commit(IndexStamp stamp) throws IOException {
        writer.setLiveCommitData(stamp.userData().entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }

    private static Term term(InteractionId id) {
        return new Term(Fields.INTERACTION, id.value());
    }
}

package earmark.index.meaning;

import earmark.model.InteractionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/** Writes vectors; nothing counts until {@link #commit}. One a folder at a time; use from one thread. */
public final class MeaningWriter implements AutoCloseable {
    private static final double BUFFER_MB = 64;

    private final FSDirectory directory;
    private final IndexWriter writer;

    private MeaningWriter(FSDirectory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Goes on with what is in a folder, or begins.
     *
     * @return empty when somebody else writes
     * @throws IOException when it cannot be written or is damaged
     */
    public static Optional<MeaningWriter> open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            var config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(BUFFER_MB);
            config.setCommitOnClose(false);
            config.setMergeScheduler(new SerialMergeScheduler());
            return Optional.of(new MeaningWriter(directory, new IndexWriter(directory, config)));
        } catch (LockObtainFailedException e) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** What the last commit holds; empty when there is none of this layout. */
    public Optional<MeaningStamp> stamp() {
        var userData = new HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
        }
        return MeaningStamp.of(userData);
    }

    /** Forgets everything. */
    public void clear() throws IOException {
        writer.deleteAll();
    }

    /**
     * Puts an interaction's stretches in the place of what there is of it.
     *
     * @param id the interaction
     * @param stretches of it; none takes it out
     * @param vectors one a stretch, of length 1
     */
    public void put(InteractionId id, List<Stretch> stretches, List<float[]> vectors) throws IOException {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            var document = new Document();
            document.add(new StringField(MeaningSearcher.INTERACTION, id.value(), Field.Store.NO));
            document.add(new SortedDocValuesField(MeaningSearcher.INTERACTION, new BytesRef(id.value())));
            document.add(new NumericDocValuesField(MeaningSearcher.TURN, stretch.turn()));
            document.add(new NumericDocValuesField(
                    MeaningSearcher.START, stretch.at().start()));
            document.add(
                    new NumericDocValuesField(MeaningSearcher.END, stretch.at().end()));
            document.add(new BinaryDocValuesField(MeaningSearcher.VECTOR, bytes(vectors.get(i))));
            documents.add(document);
        }
        writer.updateDocuments(new Term(MeaningSearcher.INTERACTION, id.value()), documents);
    }

    private static BytesRef bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    /** Makes all since the last commit last. */
    public void commit(MeaningStamp stamp) throws IOException {
        writer.setLiveCommitData(stamp.userData().entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}

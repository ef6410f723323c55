package earmark.index.meaning;

import earmark.model.InteractionId;
import earmark.model.TextSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Looks into an index of meanings as it was at one commit. Thread-safe; close it after use. */
public final class MeaningSearcher implements AutoCloseable {
    static final String INTERACTION = "interaction";
    static final String TURN = "turn";
    static final String START = "start";
    static final String END = "end";
    static final String VECTOR = "numbers";

    private static final Comparator<Near> NEAREST_FIRST = Comparator.comparingDouble(Near::similarity)
            .reversed()
            .thenComparing(near -> near.stretch().interaction().value())
            .thenComparingInt(near -> near.stretch().turn())
            .thenComparingInt(near -> near.stretch().at().start())
            .thenComparingInt(near -> near.stretch().at().end());

    private final FSDirectory directory;
    private final DirectoryReader reader;

    private MeaningSearcher(FSDirectory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /**
     * What is in a folder.
     *
     * @return empty when there is none
     * @throws IOException when it cannot be read
     */
    public static Optional<MeaningSearcher> open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return Optional.of(new MeaningSearcher(directory, DirectoryReader.open(directory)));
        } catch (IndexNotFoundException e) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** What it was made from; empty when it is of another layout. */
    public Optional<MeaningStamp> stamp() throws IOException {
        return MeaningStamp.of(reader.getIndexCommit().getUserData());
    }

    /** How many stretches it holds. */
    public int size() {
        return reader.numDocs();
    }

    /**
     * All stretches that are near enough, nearest first: every vector is looked at.
     *
     * @param vector of length 1
     * @param enough of the cosine
     */
    public List<Near> all(float[] vector, DoublePredicate enough) throws IOException {
        var found = new ArrayList<Near>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(VECTOR);
            if (values == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            float[] other = new float[vector.length];
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                if (live == null || live.get(doc)) {
                    BytesRef bytes = values.binaryValue();
                    if (bytes.length != vector.length * Float.BYTES) {
                        throw new IOException("a vector of another length");
                    }
                    ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
                            .asFloatBuffer()
                            .get(other);
                    double similarity = cosine(vector, other);
                    if (enough.test(similarity)) {
                        found.add(new Near(stretch(leaf.reader(), doc), similarity));
                    }
                }
            }
        }
        found.sort(NEAREST_FIRST);
        return List.copyOf(found);
    }

    // summed as sentence vectors are compared everywhere else, so that a bound means the same
    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static Stretch stretch(LeafReader leaf, int doc) throws IOException {
        SortedDocValues interactions = leaf.getSortedDocValues(INTERACTION);
        if (!interactions.advanceExact(doc)) {
            throw new IOException("a vector without an interaction");
        }
        return new Stretch(
                new InteractionId(
                        interactions.lookupOrd(interactions.ordValue()).utf8ToString()),
                (int) number(leaf, TURN, doc),
                new TextSpan((int) number(leaf, START, doc), (int) number(leaf, END, doc)));
    }

    private static long number(LeafReader leaf, String field, int doc) throws IOException {
        NumericDocValues values = leaf.getNumericDocValues(field);
        if (!values.advanceExact(doc)) {
            throw new IOException("a vector without " + field);
        }
        return values.longValue();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}

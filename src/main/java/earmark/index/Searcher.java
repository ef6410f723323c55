package earmark.index;

import earmark.markers.Pattern;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;

/** Looks into the index as it was at one commit. Thread-safe; what {@link #candidates} returns is not. */
public final class Searcher implements AutoCloseable {
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Searcher(FSDirectory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new DensitySimilarity());
        // a cache would keep nothing of use in a process that asks once
        searcher.setQueryCache(null);
    }

    /**
     * What the index was made from.
     *
     * @return empty when it is of another layout
     * @throws IOException when it cannot be read
     */
    public Optional<IndexStamp> stamp() throws IOException {
        return IndexStamp.of(reader.getIndexCommit().getUserData());
    }

    /** How many turns it holds. */
    public int turns() {
        return reader.numDocs();
    }

    /**
     * All turns that may hold a match: every true one is among them, and false ones too.
     *
     * @param pattern what is looked for
     * @return best first, equal ones in the order of interaction and turn; read as it is asked for
     */
    public Candidates candidates(Pattern pattern) {
        Query query = CandidateQuery.of(pattern);
        return new Candidates(reader, searcher, query);
    }

    DirectoryReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}

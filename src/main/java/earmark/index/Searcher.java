package earmark.index;

import earmark.markers.Pattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Looks into the index as it was at one commit. Close it after use; the files stay open as long as anybody uses them.
 * Thread-safe; what {@link #candidates} returns is not.
 */
public final class Searcher implements AutoCloseable {
    private final DirectoryReader reader;
    private final Segments segments;
    private final IndexSearcher searcher;

    Searcher(DirectoryReader reader, Segments segments) {
        this.reader = reader;
        this.segments = segments;
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new DensitySimilarity());
        // queries hardly ever come twice, and their parts are quick
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
        return candidates(pattern, Narrowing.NONE, Order.BEST_FIRST);
    }

    /**
     * All turns of some interactions that may hold a match.
     *
     * @param pattern what is looked for
     * @param narrowing in which interactions; lets through what it cannot tell, and so more than it says
     * @param order which first
     * @return read as it is asked for
     */
    public Candidates candidates(Pattern pattern, Narrowing narrowing, Order order) {
        return candidates(pattern, narrowing, order, Likes.UNKNOWN);
    }

    /**
     * The same, where it is known what lies near in meaning to a text.
     *
     * @param likes knows it
     */
    public Candidates candidates(Pattern pattern, Narrowing narrowing, Order order, Likes likes) {
        Query query = CandidateQuery.of(pattern, segments, likes);
        if (!narrowing.equals(Narrowing.NONE)) {
            var both = new BooleanQuery.Builder().add(query, Occur.MUST);
            narrowing.queries(segments).forEach(filter -> both.add(filter, Occur.FILTER));
            query = both.build();
        }
        return new Candidates(reader, searcher, query, order);
    }

    /**
     * Every form that any turn holds, each once, in order; of those longer than a word can be, none.
     *
     * @throws IOException when it cannot be read
     */
    public List<String> forms() throws IOException {
        var forms = new ArrayList<String>();
        Terms terms = MultiTerms.getTerms(reader, Fields.FORM);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef form = each.next(); form != null; form = each.next()) {
                forms.add(form.utf8ToString());
            }
        }
        return forms;
    }

    DirectoryReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }
}

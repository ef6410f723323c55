package earmark.index;

import earmark.model.InteractionId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** Candidates in their order, fetched in pages that grow, for most searches stop early. Use from one thread. */
public final class Candidates {
    private static final int FIRST_PAGE = 256;
    private static final int LARGEST_PAGE = 65_536;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Query query;
    private final Sort sort;
    private final Deque<Candidate> page = new ArrayDeque<>();
    private int pageSize = FIRST_PAGE;
    private @Nullable FieldDoc last;
    private boolean exhausted;

    Candidates(DirectoryReader reader, IndexSearcher searcher, Query query, Order order) {
        this.reader = reader;
        this.searcher = searcher;
        this.query = query;
        sort = order.sort();
    }

    /**
     * The next one.
     *
     * @return empty after the last
     * @throws IOException when the index cannot be read: it is damaged, and can be rebuilt
     */
    public Optional<Candidate> next() throws IOException {
        if (page.isEmpty() && !exhausted) {
            fetch();
        }
        return Optional.ofNullable(page.poll());
    }

    /**
     * How many there are in all. Goes through all of them, without reading any text.
     *
     * @throws IOException when the index cannot be read: it is damaged, and can be rebuilt
     */
    public int count() throws IOException {
        try {
            return searcher.count(query);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private void fetch() throws IOException {
        TopFieldDocs top;
        try {
            // nobody asks how many there are: turns that cannot come into this page are skipped
            top = searcher.search(query, new TopFieldCollectorManager(sort, pageSize, last, pageSize));
            for (ScoreDoc hit : top.scoreDocs) {
                page.add(candidate(hit.doc));
                last = (FieldDoc) hit;
            }
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        exhausted = top.scoreDocs.length < pageSize;
        pageSize = Math.min(pageSize * 4, LARGEST_PAGE);
    }

    /** Lucene trusts its files: out of damaged ones come numbers that make it throw anything. */
    private static IOException damaged(RuntimeException cause) {
        return new IOException("the index is damaged: " + cause.getMessage(), cause);
    }

    private Candidate candidate(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        int local = document - leaf.docBase;
        SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.INTERACTION);
        NumericDocValues turns = leaf.reader().getNumericDocValues(Fields.TURN);
        if (ids == null || turns == null || !ids.advanceExact(local) || !turns.advanceExact(local)) {
            throw new IOException("a document without interaction and turn");
        }
        return new Candidate(
                new InteractionId(ids.lookupOrd(ids.ordValue()).utf8ToString()), Math.toIntExact(turns.longValue()));
    }
}

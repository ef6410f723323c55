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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Candidates in their order, fetched in pages that grow, for most searches stop early. Use from one thread. */
public final class Candidates {
    private static final int FIRST_PAGE = 256;
    private static final int LARGEST_PAGE = 65_536;
    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.INTERACTION, SortField.Type.STRING),
            new SortField(Fields.TURN, SortField.Type.INT));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Query query;
    private final Deque<Candidate> page = new ArrayDeque<>();
    private int pageSize = FIRST_PAGE;
    private @Nullable ScoreDoc last;
    private boolean exhausted;

    Candidates(DirectoryReader reader, IndexSearcher searcher, Query query) {
        this.reader = reader;
        this.searcher = searcher;
        this.query = query;
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

    private void fetch() throws IOException {
        TopDocs top;
        try {
            top = searcher.searchAfter(last, query, pageSize, BEST_FIRST);
            for (ScoreDoc hit : top.scoreDocs) {
                page.add(candidate(hit.doc));
                last = hit;
            }
        } catch (RuntimeException e) {
            // Lucene trusts its files: out of damaged ones come numbers that make it throw anything
            throw new IOException("the index is damaged: " + e.getMessage(), e);
        }
        exhausted = top.scoreDocs.length < pageSize;
        pageSize = Math.min(pageSize * 4, LARGEST_PAGE);
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

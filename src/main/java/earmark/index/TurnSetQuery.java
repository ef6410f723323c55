package earmark.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns that satisfy any of many queries, such as the hundreds of phrases of a marker. Which ones they are is worked out
 * once a segment and remembered, for markers are asked for again and again. Short turns rank first, as if each held one
 * word of those sought.
 */
final class TurnSetQuery extends Query {
    private final Object key;
    private final List<Query> queries;
    private final Segments segments;

    /**
     * A query.
     *
     * @param key what it stands for; equal keys mean equal queries
     * @param queries each within what Lucene lets through
     */
    TurnSetQuery(Object key, List<Query> queries, Segments segments) {
        this.key = key;
        this.queries = List.copyOf(queries);
        this.segments = segments;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new Weight(this) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                FixedBitSet set = segments.of(context.reader()).set(key, () -> made(searcher, context));
                NumericDocValues norms = context.reader().getNormValues(Fields.FORM);
                return set.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS
                        ? null
                        : new SetScorer(this, new BitSetIterator(set, set.cardinality()), norms, boost);
            }

            @Override
            public Explanation explain(LeafReaderContext context, int doc) {
                return Explanation.match(boost, "one of a set");
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private FixedBitSet made(IndexSearcher searcher, LeafReaderContext context) throws IOException {
        var set = new FixedBitSet(context.reader().maxDoc());
        for (Query query : queries) {
            Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(context);
            if (scorer != null) {
                set.or(scorer.iterator());
            }
        }
        return set;
    }

    /** Goes through a set. */
    private static final class SetScorer extends Scorer {
        private final DocIdSetIterator documents;
        private final @Nullable NumericDocValues norms;
        private final float boost;

        SetScorer(Weight weight, DocIdSetIterator documents, @Nullable NumericDocValues norms, float boost) {
            super(weight);
            this.documents = documents;
            this.norms = norms;
            this.boost = boost;
        }

        @Override
        public float score() throws IOException {
            long norm = norms != null && norms.advanceExact(documents.docID()) ? norms.longValue() : 1;
            return DensitySimilarity.score(boost, 1, norm);
        }

        @Override
        public float getMaxScore(int upTo) {
            return boost;
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public int docID() {
            return documents.docID();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return queries.size() + " sets of turns";
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TurnSetQuery that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}

package earmark.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All turns that have a turn of another query within reach, in the same interaction; the turn itself counts as within.
 * What Lucene cannot say about documents side by side.
 */
final class AroundQuery extends Query {
    private final Query other;
    private final Reach reach;
    private final Segments segments;

    /**
     * A query.
     *
     * @param reach seen from the turns that are found
     */
    AroundQuery(Query other, Reach reach, Segments segments) {
        this.other = other;
        this.reach = reach;
        this.segments = segments;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight others = searcher.createWeight(searcher.rewrite(other), ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                ScorerSupplier there = others.scorerSupplier(context);
                return there == null ? null : supplier(this, scoreMode, score(), context, there);
            }

            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                ScorerSupplier supplier = scorerSupplier(context);
                return supplier == null ? null : supplier.get(Long.MAX_VALUE);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private ScorerSupplier supplier(
            Weight weight, ScoreMode scoreMode, float score, LeafReaderContext context, ScorerSupplier there) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                TurnOrder order = segments.of(context.reader()).order();
                FixedBitSet found = found(
                        there.get(Long.MAX_VALUE).iterator(),
                        order,
                        context.reader().maxDoc());
                return new ConstantScoreScorer(weight, score, scoreMode, new BitSetIterator(found, cost()));
            }

            @Override
            public long cost() {
                return there.cost();
            }
        };
    }

    private FixedBitSet found(DocIdSetIterator others, TurnOrder order, int maxDoc) throws IOException {
        var found = new FixedBitSet(maxDoc);
        int done = 0;
        for (int other = others.nextDoc(); other != DocIdSetIterator.NO_MORE_DOCS; other = others.nextDoc()) {
            if (reach.equals(Reach.ANYWHERE) || reach.isBlind(order, other)) {
                if (other >= done) {
                    done = order.to(other);
                    found.set(order.from(other), done);
                }
                continue;
            }
            int from = order.from(other);
            for (int doc = other; doc >= from && reach.holdsLater(order, doc, other); doc--) {
                found.set(doc);
            }
            int to = order.to(other);
            for (int doc = other + 1; doc < to && reach.holdsEarlier(order, doc, other); doc++) {
                found.set(doc);
            }
        }
        return found;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "around(" + other.toString(field) + ", " + reach + ")";
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof AroundQuery that && other.equals(that.other) && reach.equals(that.reach);
    }

    @Override
    public int hashCode() {
        return Objects.hash(other, reach);
    }
}

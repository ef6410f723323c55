package earmark.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Ranks a turn by itself: many of the sought words in few words stand first. It is BM25 (Robertson and Zaragoza 2009)
 * without its two figures about the whole collection, the rarity of words and the mean length: those also count what
 * was deleted and not yet merged away, so that the same turns would come in another order after a rebuild.
 */
final class DensitySimilarity extends Similarity {
    private static final float K = 1.2f;
    private static final float B = 0.75f;
    /** Stands for the mean length; a turn of a call has about this many words. */
    private static final float USUAL_WORDS = 20;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return DensitySimilarity.score(boost, frequency, norm);
            }
        };
    }

    /** Of a word that stands so often in a turn of that length, which is written as Lucene writes it. */
    static float score(float boost, float frequency, long norm) {
        int words = SmallFloat.byte4ToInt((byte) norm);
        return boost * frequency / (frequency + K * (1 - B + B * words / USUAL_WORDS));
    }
}

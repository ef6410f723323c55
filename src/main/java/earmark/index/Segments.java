package earmark.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What is remembered of open segments: read when first needed, forgotten with the segment. Thread-safe. */
final class Segments {
    private final Map<IndexReader.CacheKey, Segment> known = new ConcurrentHashMap<>();

    Segment of(LeafReader leaf) throws IOException {
        IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
        Segment segment = known.get(core.getKey());
        if (segment == null) {
            segment = new Segment(TurnOrder.of(leaf));
            Segment before = known.putIfAbsent(core.getKey(), segment);
            if (before != null) {
                return before;
            }
            core.addClosedListener(known::remove);
        }
        return segment;
    }
}

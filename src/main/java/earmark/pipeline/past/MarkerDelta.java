package earmark.pipeline.past;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What two packs make of one marker, counted. Use from one thread. */
public final class MarkerDelta {
    private final String marker;
    private final Map<HitChange.Kind, Long> hits = new EnumMap<>(HitChange.Kind.class);
    private final Map<String, Long> changes = new TreeMap<>();
    private final Map<OutcomeKind, Long> before = new EnumMap<>(OutcomeKind.class);
    private final Map<OutcomeKind, Long> after = new EnumMap<>(OutcomeKind.class);

    /** Nothing is counted yet. */
    MarkerDelta(String marker) {
        this.marker = marker;
    }

    void add(VerdictChange change) {
        before.merge(change.before(), 1L, Long::sum);
        after.merge(change.after(), 1L, Long::sum);
        if (change.before() != change.after()) {
            changes.merge(change.before().words() + " → " + change.after().words(), 1L, Long::sum);
        }
        change.hits().forEach(hit -> hits.merge(hit.kind(), 1L, Long::sum));
    }

    /** Its id. */
    public String marker() {
        return marker;
    }

    /** How many findings came, went, or cover other words. */
    public long hits(HitChange.Kind kind) {
        return hits.getOrDefault(kind, 0L);
    }

    /** How often one outcome became another, for example {@code absent → present}; in that order. */
    public Map<String, Long> outcomeChanges() {
        return changes;
    }

    /** How often an outcome was, before. */
    public long before(OutcomeKind kind) {
        return before.getOrDefault(kind, 0L);
    }

    /** How often an outcome is, after. */
    public long after(OutcomeKind kind) {
        return after.getOrDefault(kind, 0L);
    }

    /** Interactions with the marker, of those of which it can be told. */
    public Share shareBefore() {
        return share(before);
    }

    /** Interactions with the marker, of those of which it can be told. */
    public Share shareAfter() {
        return share(after);
    }

    private static Share share(Map<OutcomeKind, Long> counts) {
        long present = counts.getOrDefault(OutcomeKind.PRESENT, 0L);
        return new Share(present, present + counts.getOrDefault(OutcomeKind.ABSENT, 0L));
    }
}

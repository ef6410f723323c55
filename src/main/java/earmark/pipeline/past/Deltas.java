package earmark.pipeline.past;

import earmark.model.Interaction;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts, marker by marker, what two packs make of one interaction after another. Use from one thread. */
final class Deltas {
    private final Map<String, MarkerDelta> byMarker = new TreeMap<>();

    /** A marker is counted even if no interaction is there to look in. */
    void expect(String marker) {
        byMarker.put(marker, new MarkerDelta(marker));
    }

    Compared add(Interaction interaction, List<Verdict> before, List<Verdict> after) {
        var changes = new ArrayList<VerdictChange>();
        for (VerdictChange change : VerdictChange.between(before, after)) {
            byMarker.computeIfAbsent(change.marker(), MarkerDelta::new).add(change);
            if (!change.isNone()) {
                changes.add(change);
            }
        }
        return new Compared(interaction, before, after, changes);
    }

    /** One a marker, in name order. */
    List<MarkerDelta> all() {
        return List.copyOf(byMarker.values());
    }
}

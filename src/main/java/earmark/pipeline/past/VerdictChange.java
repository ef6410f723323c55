package earmark.pipeline.past;

import earmark.model.Finding;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One marker in one interaction, by two packs.
 *
 * @param marker the marker's id
 * @param interaction where
 * @param before what it came to
 * @param after what it comes to
 * @param hits findings that came, went or cover other words
 */
public record VerdictChange(
        String marker, InteractionId interaction, OutcomeKind before, OutcomeKind after, List<HitChange> hits) {
    /** Copies the hits. */
    public VerdictChange {
        hits = List.copyOf(hits);
    }

    /** Whether nothing a person would see is different. */
    public boolean isNone() {
        return before == after && hits.isEmpty();
    }

    /** All markers of either list, in name order, changed or not. */
    public static List<VerdictChange> between(List<Verdict> before, List<Verdict> after) {
        Map<String, Verdict> old = byMarker(before);
        Map<String, Verdict> now = byMarker(after);
        var ids = new java.util.TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        return ids.stream().map(id -> of(id, old.get(id), now.get(id))).toList();
    }

    private static Map<String, Verdict> byMarker(List<Verdict> verdicts) {
        Map<String, Verdict> byMarker = new TreeMap<>();
        verdicts.forEach(verdict -> byMarker.put(verdict.marker().id(), verdict));
        return byMarker;
    }

    private static VerdictChange of(String marker, @Nullable Verdict before, @Nullable Verdict after) {
        Verdict either = before == null ? after : before;
        if (either == null) {
            throw new IllegalArgumentException("no verdict on " + marker);
        }
        return new VerdictChange(
                marker, either.interaction(), kind(before), kind(after), hits(evidence(before), evidence(after)));
    }

    private static OutcomeKind kind(@Nullable Verdict verdict) {
        return verdict == null ? OutcomeKind.NOT_ASKED : OutcomeKind.of(verdict.outcome());
    }

    private static List<Finding> evidence(@Nullable Verdict verdict) {
        return verdict != null && verdict.outcome() instanceof Outcome.Present present ? present.evidence() : List.of();
    }

    /** Findings over the same characters are the same; over some of the same, one that changed. */
    private static List<HitChange> hits(List<Finding> before, List<Finding> after) {
        var gone = new ArrayList<>(before);
        var fresh = new ArrayList<Finding>();
        for (Finding finding : after) {
            if (!gone.removeIf(old -> isSame(old, finding))) {
                fresh.add(finding);
            }
        }
        var changes = new ArrayList<HitChange>();
        for (Finding finding : fresh) {
            var overlapping = gone.stream()
                    .filter(old -> overlap(old.place(), finding.place()))
                    .findFirst();
            overlapping.ifPresent(gone::remove);
            changes.add(new HitChange(overlapping.orElse(null), finding));
        }
        gone.forEach(old -> changes.add(new HitChange(old, null)));
        return changes;
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.place().equals(other.place()) && one.speaker() == other.speaker();
    }

    private static boolean overlap(Place one, Place other) {
        return one.turn() == other.turn() && one.at().overlaps(other.at());
    }
}

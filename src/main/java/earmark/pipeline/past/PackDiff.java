package earmark.pipeline.past;

import earmark.markers.Marker;
import earmark.markers.Tagger;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.hearing.Hearing;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Verdict;
import earmark.pipeline.MarkerDigests;
import earmark.pipeline.MarkerPack;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What another pack would find in all that is kept; writes nothing. Only markers that mean something else are run: the
 * words of their lists and of the markers they use count, and the wordings that their examples teach; titles and examples
 * that must not be found do not. The effect on scores is to be
 * computed from the same {@link VerdictChange changes} once there are scorecards. Use from one thread.
 */
public final class PackDiff {
    private final List<Marker> before;
    private final List<Marker> after;
    private final Hearing heardBefore;
    private final Hearing heardAfter;

    /**
     * Compares two packs.
     *
     * @param old the one
     * @param now the other
     */
    public PackDiff(MarkerCatalog old, MarkerCatalog now) {
        Map<String, Marker> oldMarkers = byId(old);
        Map<String, Marker> newMarkers = byId(now);
        before = others(oldMarkers, newMarkers);
        after = others(newMarkers, oldMarkers);
        heardBefore = hearing(old);
        heardAfter = hearing(now);
    }

    /** The ids of the markers that are new, gone, or mean something else; in name order. */
    public List<String> changed() {
        var ids = new TreeSet<String>();
        before.forEach(marker -> ids.add(marker.ref().id()));
        after.forEach(marker -> ids.add(marker.ref().id()));
        return List.copyOf(ids);
    }

    /**
     * Runs both over everything kept.
     *
     * @param store what is kept
     * @param listener is told of every change
     * @return one a changed marker, in name order
     */
    public List<MarkerDelta> run(Store store, PastListener listener) {
        var deltas = new TreeMap<String, MarkerDelta>();
        changed().forEach(id -> deltas.put(id, new MarkerDelta(id)));
        listener.planned(deltas.isEmpty() ? 0 : store.totals().interactions());
        if (deltas.isEmpty()) {
            return List.of();
        }
        Tagger oldTagger = new RuleTagger(before, heardBefore);
        Tagger newTagger = new RuleTagger(after, heardAfter);
        KeptPages.each(
                store,
                store::ids,
                item -> {
                    Analysis analysis = MarkerPack.analyzer().analyze(item.interaction());
                    List<Verdict> was = oldTagger.tag(analysis);
                    List<Verdict> is = newTagger.tag(analysis);
                    var changes = new ArrayList<VerdictChange>();
                    for (VerdictChange change : VerdictChange.between(was, is)) {
                        deltas.computeIfAbsent(change.marker(), MarkerDelta::new)
                                .add(change);
                        if (!change.isNone()) {
                            changes.add(change);
                        }
                    }
                    listener.done(item.interaction(), changes);
                },
                listener::failed);
        return List.copyOf(deltas.values());
    }

    private static Hearing hearing(MarkerCatalog catalog) {
        return RuleTagger.hearing(
                catalog.markers().stream().filter(Marker::used).toList());
    }

    private static Map<String, Marker> byId(MarkerCatalog catalog) {
        Map<String, Marker> byId = new TreeMap<>();
        // one that is switched off is not asked
        catalog.markers().stream()
                .filter(Marker::used)
                .forEach(marker -> byId.put(marker.ref().id(), marker));
        return byId;
    }

    private static List<Marker> others(Map<String, Marker> these, Map<String, Marker> those) {
        return these.values().stream()
                .filter(marker -> {
                    Marker other = those.get(marker.ref().id());
                    return other == null || !MarkerDigests.of(other).equals(MarkerDigests.of(marker));
                })
                .toList();
    }
}

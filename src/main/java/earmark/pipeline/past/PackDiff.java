package earmark.pipeline.past;

import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.pipeline.MarkerPack;
import earmark.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What another pack would find in all that is kept; writes nothing. Only markers that mean something else are run: the
 * words of their lists and of the markers they use count, and the wordings that their examples teach; titles and examples
 * that must not be found do not. Learned ones count like rules. Use from one thread.
 */
public final class PackDiff {
    private final MarkerPack old;
    private final MarkerPack now;
    private final Set<String> changed;

    /**
     * Compares two packs.
     *
     * @param old the one
     * @param now the other
     */
    public PackDiff(MarkerPack old, MarkerPack now) {
        this.old = old;
        this.now = now;
        changed = others(old.meanings(), now.meanings());
    }

    /** The ids of the markers that are new, gone, or mean something else; in name order. */
    public List<String> changed() {
        return List.copyOf(changed);
    }

    /**
     * Runs both over everything kept.
     *
     * @param store what is kept
     * @param listener is told of every interaction; its verdicts are those on changed markers
     * @return one a changed marker, in name order
     */
    public List<MarkerDelta> run(Store store, PastListener listener) {
        var deltas = new Deltas();
        changed.forEach(deltas::expect);
        listener.planned(changed.isEmpty() ? 0 : store.totals().interactions());
        if (changed.isEmpty()) {
            return List.of();
        }
        Tagger before = old.tagger(changed);
        Tagger after = now.tagger(changed);
        KeptPages.each(
                store,
                store::ids,
                item -> {
                    Analysis analysis = MarkerPack.analyzer().analyze(item.interaction());
                    listener.done(deltas.add(item.interaction(), before.tag(analysis), after.tag(analysis)));
                },
                listener::failed);
        return deltas.all();
    }

    private static Set<String> others(Map<String, String> these, Map<String, String> those) {
        var ids = new TreeSet<>(these.keySet());
        ids.addAll(those.keySet());
        ids.removeIf(id -> Objects.equals(these.get(id), those.get(id)));
        return ids;
    }
}

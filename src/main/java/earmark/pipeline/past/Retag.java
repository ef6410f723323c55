package earmark.pipeline.past;

import earmark.markers.Tagger;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pack over the past. Each interaction is written in one transaction and then counts as tagged by this pack, so a
 * run that was killed is simply run again and goes on where it was. Use from one thread.
 */
public final class Retag {
    private final Store store;
    private final MarkerPack pack;
    private final @Nullable String only;
    private final boolean dry;

    /**
     * A run.
     *
     * @param store what is kept
     * @param pack what to tag it with
     * @param only the id of one marker whose verdicts alone are put anew, everywhere; the interactions still count as
     *     tagged by their old pack. Null: all markers, where another pack tagged
     * @param dry whether nothing is written
     */
    public Retag(Store store, MarkerPack pack, @Nullable String only, boolean dry) {
        this.store = store;
        this.pack = pack;
        this.only = only;
        this.dry = dry;
    }

    /**
     * Does it.
     *
     * @return one a marker of which something is different, in name order
     */
    public List<MarkerDelta> run(PastListener listener) {
        var deltas = new Deltas();
        TaggerProvenance provenance = pack.provenance();
        Tagger tagger = only == null ? pack.tagger() : pack.tagger(Set.of(only));
        listener.planned(
                only == null
                        ? store.countTaggedOtherwise(provenance)
                        : store.totals().interactions());
        KeptPages.Source source =
                only == null ? (after, limit) -> store.taggedOtherwise(provenance, after, limit) : store::ids;
        KeptPages.each(
                store,
                source,
                item -> {
                    InteractionId id = item.interaction().id();
                    Optional<List<Verdict>> kept =
                            KeptPages.guarded(id, each -> Optional.of(store.verdicts(each)), listener::failed);
                    if (kept.isEmpty()) {
                        return;
                    }
                    List<Verdict> fresh = tagger.tag(MarkerPack.analyzer().analyze(item.interaction()));
                    List<Verdict> all = only == null ? fresh : replaced(kept.get(), only, fresh);
                    if (!dry && (only == null || !all.equals(kept.get()))) {
                        TaggerProvenance by =
                                only == null ? provenance : store.tagger(id).orElse(provenance);
                        if (!store.retag(item.interaction(), item.state(), all, by)) {
                            listener.failed(
                                    new Problem(id.value(), "it changed while it was tagged", "run retag again"));
                            return;
                        }
                    }
                    listener.done(deltas.add(item.interaction(), kept.get(), all));
                },
                listener::failed);
        return deltas.all();
    }

    /** The kept verdicts, that on the one marker put anew in its place, or after the others; gone when it is asked no more. */
    private static List<Verdict> replaced(List<Verdict> kept, String only, List<Verdict> fresh) {
        var all = new ArrayList<Verdict>();
        int place = kept.size();
        for (Verdict verdict : kept) {
            if (verdict.marker().id().equals(only)) {
                place = all.size();
            } else {
                all.add(verdict);
            }
        }
        all.addAll(Math.min(place, all.size()), fresh);
        return all;
    }
}

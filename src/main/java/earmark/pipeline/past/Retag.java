package earmark.pipeline.past;

import earmark.markers.Tagger;
import earmark.markers.match.RuleTagger;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
        var deltas = new TreeMap<String, MarkerDelta>();
        TaggerProvenance provenance = pack.provenance();
        Tagger tagger = only == null
                ? pack.tagger()
                : new RuleTagger(pack.catalog().marker(only).stream().toList(), pack.hearing());
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
                    List<Verdict> all = only == null ? fresh : replaced(kept.get(), fresh);
                    if (!dry && (only == null || !all.equals(kept.get()))) {
                        TaggerProvenance by =
                                only == null ? provenance : store.tagger(id).orElse(provenance);
                        if (!store.retag(item.interaction(), item.state(), all, by)) {
                            listener.failed(
                                    new Problem(id.value(), "it changed while it was tagged", "run retag again"));
                            return;
                        }
                    }
                    var changes = new ArrayList<VerdictChange>();
                    for (VerdictChange change : VerdictChange.between(kept.get(), all)) {
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

    /** The kept verdicts, that on the one marker put anew in its place, or after the others. */
    private static List<Verdict> replaced(List<Verdict> kept, List<Verdict> fresh) {
        var all = new ArrayList<>(kept);
        for (Verdict verdict : fresh) {
            boolean there = false;
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).marker().id().equals(verdict.marker().id())) {
                    all.set(i, verdict);
                    there = true;
                }
            }
            if (!there) {
                all.add(verdict);
            }
        }
        return all;
    }
}

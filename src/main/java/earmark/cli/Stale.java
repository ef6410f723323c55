package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.stats.Counted;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which kept interactions were tagged by another pack than today's, so that their verdicts may not be today's.
 *
 * @param ids theirs
 * @param mark what is printed beside one
 */
record Stale(Set<InteractionId> ids, String mark) {
    private static final String RETAG = "stale: retag";
    private static final String OTHER = "stale: other markers";

    /** So many names are told at most. */
    private static final int TOLD = 3;

    /** Copies the ids. */
    Stale {
        ids = Set.copyOf(ids);
    }

    /**
     * All that are. Where they were tagged with markers that are not among today's, tagging anew would take those away:
     * that is said once.
     *
     * @param own where the own markers are; empty for the shipped ones alone
     * @param console is told of other markers; and when the own markers have faults, and nothing can be said
     */
    static Stale all(Store store, Optional<Path> own, Console console) throws IOException {
        try {
            MarkerPack today = MarkerPack.shippedAnd(own);
            var ids = new HashSet<>(store.taggedOtherwise(today.provenance(), null, Integer.MAX_VALUE));
            List<String> others = ids.isEmpty() ? List.of() : others(store, today);
            if (others.isEmpty()) {
                return new Stale(ids, RETAG);
            }
            console.err()
                    .println("note: tagged with another folder's markers too, such as "
                            + String.join(", ", others.subList(0, Math.min(TOLD, others.size())))
                            + " (give --markers DIR, or 'markers:' in the settings; retag without takes their hits"
                            + " away)");
            return new Stale(ids, OTHER);
        } catch (EarmarkException e) {
            console.err()
                    .println("note: " + Counted.of(e.problems().size(), "fault")
                            + " in the markers, so it is not known what was tagged by others (earmark markers check)");
            return new Stale(Set.of(), RETAG);
        }
    }

    private static List<String> others(Store store, MarkerPack today) {
        var known = new HashSet<>(today.names());
        return store.outlines().markerNames().stream()
                .filter(name -> !known.contains(name))
                .toList();
    }
}

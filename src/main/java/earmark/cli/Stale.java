package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.stats.Counted;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which kept interactions were tagged by another pack than today's, so that their verdicts may not be today's. */
final class Stale {
    /** What is printed beside one. */
    static final String MARK = "stale: retag";

    private Stale() {}

    /**
     * All that are.
     *
     * @param own where the own markers are; empty for the shipped ones alone
     * @param console is told when the own markers have faults, and nothing can be said
     */
    static Set<InteractionId> all(Store store, Optional<Path> own, Console console) throws IOException {
        try {
            TaggerProvenance today = MarkerPack.shippedAnd(own).provenance();
            return new HashSet<>(store.taggedOtherwise(today, null, Integer.MAX_VALUE));
        } catch (EarmarkException e) {
            console.err()
                    .println("note: " + Counted.of(e.problems().size(), "fault")
                            + " in the markers, so it is not known what was tagged by others (earmark markers check)");
            return Set.of();
        }
    }
}

package earmark.pipeline.scores;

import earmark.model.InteractionId;
import earmark.score.imports.KnownInteractions;
import earmark.store.Store;
import java.util.Optional;
import java.util.Set;

/** The interactions of a home, for scores to be about. */
record HomeInteractions(Store store, Set<String> names, Set<String> agents) implements KnownInteractions {
    static HomeInteractions of(Store store) {
        return new HomeInteractions(
                store, store.scorecards().factValues("id"), store.scorecards().factValues("agent"));
    }

    @Override
    public Optional<InteractionId> called(String name) {
        return store.scorecards().interaction(name);
    }
}

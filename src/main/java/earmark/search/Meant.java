package earmark.search;

import earmark.index.Narrowing;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.store.Filter;
import earmark.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which interactions a search means: the index narrows them down, here it is decided. */
final class Meant {
    private final Filter filter;
    /** Where the database has to say it; empty when what stands in the interaction will do. */
    private final Optional<Set<InteractionId>> among;

    Meant(SearchRequest request, Store store) {
        filter = request.filter();
        Set<InteractionId> some = request.among();
        if (filter.marker() == null) {
            among = Optional.ofNullable(some);
        } else {
            var marked = new HashSet<>(store.ids(filter));
            if (some != null) {
                marked.retainAll(some);
            }
            among = Optional.of(marked);
        }
    }

    Narrowing narrowing() {
        return new Narrowing(filter.medium(), filter.facts(), filter.oneOf(), filter.from(), filter.until());
    }

    /** A first look, before anything is read. */
    boolean mayBe(InteractionId id) {
        return among.isEmpty() || among.get().contains(id);
    }

    boolean is(Interaction interaction) {
        return (filter.medium() == null || filter.medium() == interaction.medium())
                && filter.allows(interaction.facts())
                && isInTime(interaction.startedAt());
    }

    private boolean isInTime(@org.jspecify.annotations.Nullable Instant startedAt) {
        Instant from = filter.from();
        Instant until = filter.until();
        if (from == null && until == null) {
            return true;
        }
        return startedAt != null
                && (from == null || !startedAt.isBefore(from))
                && (until == null || startedAt.isBefore(until));
    }
}

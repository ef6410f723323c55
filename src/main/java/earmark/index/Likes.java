package earmark.index;

import earmark.markers.Estimated;
import earmark.model.InteractionId;
import java.util.Optional;
import java.util.Set;

/** Knows in which interactions something lies near in meaning to a text, without reading them. Thread-safe. */
@FunctionalInterface
public interface Likes {
    /** Knows nothing. */
    Likes UNKNOWN = node -> Optional.empty();

    /**
     * All interactions with a stretch that is rated high enough, and perhaps more.
     *
     * @param node what is looked for, and the bound
     * @return empty when it cannot be told without reading everything
     */
    Optional<Set<InteractionId>> atLeast(Estimated node);
}

package earmark.store;

import earmark.model.InteractionId;
import java.util.List;

/** What a person may have meant who named an interaction. */
public sealed interface Resolved {
    /**
     * This one.
     *
     * @param id it
     */
    record One(InteractionId id) implements Resolved {}

    /** None is called so. */
    record None() implements Resolved {}

    /**
     * More than one is called so.
     *
     * @param ids two or more, in order
     */
    record Several(List<InteractionId> ids) implements Resolved {
        /** Copies the list. */
        public Several {
            ids = List.copyOf(ids);
        }
    }
}

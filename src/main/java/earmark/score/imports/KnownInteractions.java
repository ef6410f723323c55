package earmark.score.imports;

import earmark.model.InteractionId;
import java.util.Optional;
import java.util.Set;

/** The interactions scores may be about. */
public interface KnownInteractions {
    /** Knows none. */
    KnownInteractions NONE = new KnownInteractions() {
        @Override
        public Optional<InteractionId> called(String name) {
            return Optional.empty();
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public Set<String> agents() {
            return Set.of();
        }
    };

    /** The one interaction of that name; empty when there is none, or several. */
    Optional<InteractionId> called(String name);

    /** What they are called in people's own systems. */
    Set<String> names();

    /** The agents in them, as they are spelled there. */
    Set<String> agents();
}

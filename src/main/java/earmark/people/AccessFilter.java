package earmark.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the access log are meant; all conditions must hold.
 *
 * @param who by this person; null for any
 * @param kind of this kind; null for any
 * @param what of this interaction or thing, and what was done to it, which stands behind a comma; null for any
 * @param from at this moment or later; null for any
 * @param until before this moment; null for any
 */
public record AccessFilter(
        @Nullable String who,
        @Nullable AccessKind kind,
        @Nullable String what,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final AccessFilter ALL = new AccessFilter(null, null, null, null, null);
}

package earmark.store;

import earmark.model.InteractionId;
import earmark.model.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A clip that was cut, and what somebody thinks of it.
 *
 * @param id 8 hexadecimal digits
 * @param interaction what it was cut from
 * @param name what people call that
 * @param time which stretch of the recording; null in writing
 * @param query what it was found by, the latest time
 * @param example what was found, as a script of a marker file, with the match between {@code <<} and {@code >>}
 * @param rating what somebody thinks of it; null when nobody said
 * @param note what else was said; empty when nothing
 */
public record KeptClip(
        String id,
        InteractionId interaction,
        String name,
        @Nullable TimeSpan time,
        String query,
        String example,
        @Nullable Rating rating,
        String note) {
    /** What somebody thinks of a clip as an example. */
    public enum Rating {
        /** Shows what was looked for. */
        GOOD,
        /** Does not. */
        POOR
    }
}

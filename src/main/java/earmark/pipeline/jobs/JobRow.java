package earmark.pipeline.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What became of one thing that a job worked on.
 *
 * @param what its name
 * @param state in a word or two, for example kept, kept before, failed
 * @param failed whether it could not be done
 * @param note why, or what was noticed; may be empty
 * @param hint what to do about it; may be empty
 * @param interaction what it is kept as; null when it is not
 */
public record JobRow(
        String what,
        String state,
        boolean failed,
        String note,
        String hint,
        @Nullable String interaction) {}

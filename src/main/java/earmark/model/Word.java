package earmark.model;

import org.jspecify.annotations.Nullable;

/**
 * One recognised or written word of a turn.
 *
 * @param at its characters in the turn's text
 * @param time when it was spoken; null in writing
 * @param confidence the recogniser's own figure in [0, 1], not calibrated; 1 in writing
 */
public record Word(TextSpan at, @Nullable TimeSpan time, double confidence) {
    /** Checks the range. */
    public Word {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
    }
}

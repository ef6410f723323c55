package earmark.score;

import earmark.model.Place;
import earmark.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What was said or done, as far as possible with its place; never what somebody thinks of it.
 *
 * @param kind whether it was found there, or only looked for
 * @param place where; null when a person wrote it down without a place
 * @param speaker whose words; null when that is not known
 * @param text the words, or what was done; kept because an interaction may be read anew; empty where it was looked for
 * @param confidence how sure the recogniser was of the words, in [0, 1]; null for what a person wrote down
 */
public record Observed(
        Kind kind,
        @Nullable Place place,
        @Nullable Speaker speaker,
        String text,
        @Nullable Double confidence) {
    /** What stands at the place. */
    public enum Kind {
        /** This. */
        FOUND,
        /** Nothing of the kind, and it was looked for. */
        SEARCHED
    }

    /** Checks the range. */
    public Observed {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
    }

    /** What a person wrote down. */
    public static Observed written(String text) {
        return new Observed(Kind.FOUND, null, null, text, null);
    }
}

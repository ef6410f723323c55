package earmark.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person changed in what was recognised. Corrections are only ever added: taking one back is one more.
 *
 * @param interaction in which interaction
 * @param number 1 for the first of it, rising
 * @param madeAt when
 * @param by who
 * @param kind what was changed
 * @param turn in which turn
 * @param at of {@link Kind#WORDS}: which characters of the turn as it was before; else of no length
 * @param before what stood there: words, or the name of a {@link Speaker}
 * @param after what stands there since
 * @param undoes the number of the correction this one takes back; null when it takes none back
 */
public record Correction(
        InteractionId interaction,
        int number,
        Instant madeAt,
        String by,
        Kind kind,
        int turn,
        TextSpan at,
        String before,
        String after,
        @Nullable Integer undoes) {
    /** What was changed. */
    public enum Kind {
        /** Words of a turn. */
        WORDS,
        /** Whose words a turn holds. */
        SPEAKER,
        /** All of it: it was read anew from its recording, and the corrections before this one no longer hold. */
        REREAD
    }

    /** Checks that the characters are those of the words. */
    public Correction {
        if (number < 1 || turn < 0 || by.isBlank()) {
            throw new IllegalArgumentException("correction " + number + " of turn " + turn + " by '" + by + "'");
        }
        if (kind == Kind.WORDS && at.length() != before.length()) {
            throw new IllegalArgumentException("correction " + number + " at " + at + " of '" + before + "'");
        }
    }

    /** The characters of the turn since then. */
    public TextSpan now() {
        return new TextSpan(at.start(), at.start() + after.length());
    }

    /**
     * Where a place of the same turn is since then. One that shares characters with the correction covers all of what was
     * put there.
     */
    public TextSpan moved(TextSpan place) {
        if (kind != Kind.WORDS || place.end() <= at.start()) {
            return place;
        }
        int by = after.length() - at.length();
        int start = place.start() >= at.end() ? place.start() + by : Math.min(place.start(), at.start());
        int end = place.end() >= at.end() ? place.end() + by : at.start() + after.length();
        return new TextSpan(start, Math.max(start, end));
    }
}

package earmark.agree.tuning;

import java.util.List;

/**
 * A change of a marker.
 *
 * @param marker its id
 * @param kind what kind of change
 * @param line what would be written or changed
 * @param because what it was found by, with counts
 * @param before how right the marker is on the calls kept apart
 * @param after how right it would be on them
 * @param flips every call on which it would come to something else
 */
public record Suggestion(
        String marker, Kind kind, String line, String because, Rightness before, Rightness after, List<Flip> flips) {
    /** Copies. */
    public Suggestion {
        flips = List.copyOf(flips);
    }

    /** What is changed. */
    public enum Kind {
        /** Another {@code say} line. */
        PHRASE,
        /** A {@code notin} line. */
        EXCLUSION,
        /** A wider window, distance, side or less confidence. */
        CONSTRAINT
    }

    /**
     * A call on which the marker would come to something else.
     *
     * @param reference what people call it
     * @param found whether it would be found
     * @param right whether people agree with that
     * @param heldOut whether the suggestion was not thought up on it
     */
    public record Flip(String reference, boolean found, boolean right, boolean heldOut) {}

    /** Calls set right less calls set wrong, those not thought up on counting double. */
    int gain() {
        return flips.stream()
                .mapToInt(flip -> (flip.right() ? 1 : -1) * (flip.heldOut() ? 2 : 1))
                .sum();
    }
}

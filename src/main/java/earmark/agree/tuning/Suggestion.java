package earmark.agree.tuning;

import earmark.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param next what came of it on calls that were scored afterwards; null when there are none
 */
public record Suggestion(
        String marker,
        Kind kind,
        String line,
        String because,
        Rightness before,
        Rightness after,
        List<Flip> flips,
        @Nullable Next next) {
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

    /**
     * The round of scores after those it was thought up on.
     *
     * @param before how right the marker was in it
     * @param after how right the changed marker would have been
     */
    public record Next(Rightness before, Rightness after) {
        /** Whether precision and recall lie in the intervals that were predicted; true where there is nothing to tell by. */
        boolean isAsPredicted(Rightness predicted) {
            return within(after.precision(), predicted.precisionInterval())
                    && within(after.recall(), predicted.recallInterval());
        }

        private static boolean within(double value, Interval interval) {
            return Double.isNaN(value)
                    || !interval.isKnown()
                    || (value >= interval.low() - 1e-9 && value <= interval.high() + 1e-9);
        }
    }

    /** Whether the next round came out as predicted; true without one. */
    public boolean isAsPredicted() {
        return next == null || next.isAsPredicted(after);
    }

    /** Calls set right less calls set wrong, those not thought up on counting double. */
    int gain() {
        return flips.stream()
                .mapToInt(flip -> (flip.right() ? 1 : -1) * (flip.heldOut() ? 2 : 1))
                .sum();
    }
}

package earmark.markers.match;

import earmark.markers.Side.Fit;
import java.util.Optional;

/**
 * The part of a turn in which a pattern may match, whatever the words.
 *
 * @param from first token
 * @param to one past the last, more than {@code from}
 * @param fit {@link Fit#MAYBE} when it is not known whether the turn is of the right side; never {@link Fit#NO}
 */
record Reach(int from, int to, Fit fit) {
    /** Both parts and what lies between. */
    Reach hull(Reach other) {
        return new Reach(
                Math.min(from, other.from),
                Math.max(to, other.to),
                fit == Fit.YES || other.fit == Fit.YES ? Fit.YES : Fit.MAYBE);
    }

    /** What is common to both. */
    Optional<Reach> and(Reach other) {
        int start = Math.max(from, other.from);
        int end = Math.min(to, other.to);
        Fit both = fit == Fit.YES && other.fit == Fit.YES ? Fit.YES : Fit.MAYBE;
        return start < end ? Optional.of(new Reach(start, end, both)) : Optional.empty();
    }

    /** Where a pattern looks. */
    @FunctionalInterface
    interface Scope {
        /** The part of a turn; empty when the pattern does not look there at all. */
        Optional<Reach> in(TurnView turn, Reading reading);
    }
}

package earmark.markers;

import org.jspecify.annotations.Nullable;

/**
 * The one where the other stands, or does not stand, within a distance, possibly in another turn and by anybody. Finds
 * nothing but {@code kept}; the other is its witness.
 *
 * @param kept what is found
 * @param side on which side of it the other is looked for
 * @param wanted whether it must be there or must not
 * @param other what is looked for
 * @param distance at most so much lies between the two; never in words, see {@link Pattern.Near}
 * @param inWriting instead of {@code distance} where there are no times; only beside seconds, never itself seconds
 */
public record Beside(
        Pattern kept,
        Order side,
        boolean wanted,
        Pattern other,
        Extent distance,
        @Nullable Extent inWriting) implements Pattern {
    /** How the two stand to each other. */
    public enum Order {
        /** In either order. */
        NEAR,
        /** The kept one begins first. */
        BEFORE,
        /** The kept one ends last. */
        AFTER
    }

    /** Checks that the units go together. */
    public Beside {
        boolean plain =
                distance.unit() == Unit.SECONDS || distance.unit() == Unit.TURNS || distance.unit() == Unit.SENTENCES;
        if (!plain || (inWriting != null && !mayReplace(distance, inWriting))) {
            throw new IllegalArgumentException("not a distance: " + distance + "/" + inWriting);
        }
    }

    private static boolean mayReplace(Extent distance, Extent inWriting) {
        return distance.unit() == Unit.SECONDS && inWriting.unit() != Unit.SECONDS && inWriting.unit() != Unit.PERCENT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.beside(this);
    }
}

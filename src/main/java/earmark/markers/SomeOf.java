package earmark.markers;

import java.util.List;

/**
 * So many <em>different</em> ones of several in one turn, sharing no word, in any order; the match runs from the first of
 * them to the last.
 *
 * @param least how many, 2 or more
 * @param choices more than {@code least}, or as many; each counts once
 * @param maxWords at most so many words has the match; {@link #ANY_LENGTH} for the whole turn
 */
public record SomeOf(int least, List<Pattern> choices, int maxWords) implements Pattern {
    /** As long as the turn. */
    public static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** Copies the choices and checks the number. */
    public SomeOf {
        choices = List.copyOf(choices);
        if (least < 2 || least > choices.size() || maxWords < 1) {
            throw new IllegalArgumentException(least + " of " + choices.size() + " within " + maxWords + " words");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.someOf(this);
    }
}

package earmark.score.desk;

import earmark.score.Observed;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor points to. The words, the speaker and the seconds are read from the interaction, not taken from here.
 *
 * @param kind whether it was found there, or only looked for
 * @param turn in which turn, from 0; null for what the assessor wrote down without a place
 * @param start first character in the turn
 * @param end one past the last; -1 for the end of the turn
 * @param text what was said or done, where there is no turn; ignored otherwise
 */
public record Evidence(Observed.Kind kind, @Nullable Integer turn, int start, int end, String text) {
    /** A whole turn. */
    public static Evidence turn(int turn) {
        return new Evidence(Observed.Kind.FOUND, turn, 0, -1, "");
    }

    /** Some characters of a turn. */
    public static Evidence span(int turn, int start, int end) {
        return new Evidence(Observed.Kind.FOUND, turn, start, end, "");
    }

    /** A turn that was searched in vain. */
    public static Evidence searched(int turn) {
        return new Evidence(Observed.Kind.SEARCHED, turn, 0, -1, "");
    }

    /** Written down without a place. */
    public static Evidence written(String text) {
        return new Evidence(Observed.Kind.FOUND, null, 0, 0, text);
    }

    /** What points to what was observed. */
    public static Evidence of(Observed observed) {
        var place = observed.place();
        return place == null
                ? new Evidence(observed.kind(), null, 0, 0, observed.text())
                : new Evidence(
                        observed.kind(),
                        place.turn(),
                        place.at().start(),
                        place.at().end(),
                        "");
    }
}

package earmark.themes.kept;

import earmark.model.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text of the last run.
 *
 * @param place where it stands; of several turns read together the last
 * @param text what was compared, which may begin in turns before
 * @param day when it was said; null when not known
 * @param theme to which theme it belongs; empty when it is like no other
 * @param similarity cosine to the middle of that theme, or of the nearest, in [-1, 1]
 * @param direction its sentence vector
 */
public record Member(
        Place place, String text, @Nullable LocalDate day, String theme, double similarity, Direction direction) {
    /** The same text in a theme. */
    Member in(String id, double similar) {
        return new Member(place, text, day, id, similar, direction);
    }
}

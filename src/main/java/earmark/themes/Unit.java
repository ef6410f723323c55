package earmark.themes;

import earmark.model.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text that may belong to a theme.
 *
 * @param id what it is called, not necessarily unique
 * @param text as written or recognised
 * @param day when it was said; null when not known
 * @param source the call or mail it stands in, which counts once a theme; empty when each text counts for itself
 * @param place where it stands there, of several turns read together the last; null when it stands nowhere
 */
public record Unit(
        String id,
        String text,
        @Nullable LocalDate day,
        String source,
        @Nullable Place place) {
    /** A text that counts for itself. */
    public Unit(String id, String text, @Nullable LocalDate day) {
        this(id, text, day, "", null);
    }

    /** A text of a call or mail. */
    public static Unit at(Place place, String text, @Nullable LocalDate day) {
        String id = place.interaction().value();
        return new Unit(id, text, day, id, place);
    }

    /** How many of its words say something of the matter. */
    public long contentWords() {
        return Words.contentWords(text);
    }
}

package earmark.themes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text that may belong to a theme.
 *
 * @param id what it is called, not necessarily unique
 * @param text as written or recognised
 * @param day when it was said; null when not known
 * @param source the call or mail it stands in, which counts once a theme; empty when each text counts for itself
 */
public record Unit(String id, String text, @Nullable LocalDate day, String source) {
    /** A text that counts for itself. */
    public Unit(String id, String text, @Nullable LocalDate day) {
        this(id, text, day, "");
    }

    /** How many of its words say something of the matter. */
    public long contentWords() {
        return Words.contentWords(text);
    }
}

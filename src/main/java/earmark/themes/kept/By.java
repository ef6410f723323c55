package earmark.themes.kept;

import earmark.model.EarmarkException;
import java.time.Instant;

/**
 * Who decides, and when.
 *
 * @param who a person's name
 * @param at when
 */
public record By(String who, Instant at) {
    /** A name is needed. */
    public By {
        who = who.strip();
        if (who.isEmpty()) {
            throw new EarmarkException("by", "nobody is named", "say who decides this");
        }
    }
}

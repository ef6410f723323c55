package earmark.agree.ratings;

import earmark.stats.agreement.Ratings;
import java.util.Locale;

/**
 * One question and who answered it how.
 *
 * @param name as in the table; {@code all} when the table names none
 * @param ratings the answers
 */
public record Question(String name, Ratings ratings) {
    /** What the values mean, in lower case. */
    public String scale() {
        return ratings.categories().scale().name().toLowerCase(Locale.ROOT);
    }
}

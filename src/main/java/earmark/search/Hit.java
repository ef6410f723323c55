package earmark.search;

import earmark.model.Place;
import earmark.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * A place where the query matches.
 *
 * @param place where
 * @param speaker whose words they are
 * @param snippet the words, and some around them
 * @param confidence how sure the recogniser was of the words that matter, in [0, 1]; 1 in writing
 * @param doubt why it cannot be told whether it really matches, for a person to read; null when it does
 */
public record Hit(
        Place place,
        Speaker speaker,
        Snippet snippet,
        double confidence,
        @Nullable String doubt) {}

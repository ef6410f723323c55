package earmark.search;

import earmark.markers.Side;
import earmark.store.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, and where.
 *
 * @param query an expression of the marker language
 * @param filter in which interactions
 * @param speaker in whose words, besides what the query itself says; null for anybody's
 * @param limit at most so many hits, 1 or more
 */
public record SearchRequest(
        String query, Filter filter, @Nullable Side speaker, int limit) {
    /** Checks the limit. */
    public SearchRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("not a limit: " + limit);
        }
    }

    /** Everywhere. */
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(query, Filter.ALL, null, limit);
    }
}

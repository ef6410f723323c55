package earmark.search;

import earmark.markers.Side;
import earmark.model.InteractionId;
import earmark.store.Filter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, and where.
 *
 * @param query an expression of the marker language
 * @param filter in which interactions
 * @param speaker in whose words, besides what the query itself says; null for anybody's
 * @param limit at most so many hits, 1 or more
 * @param sorting which first
 * @param countTo looks through as many hits as this before it stops counting, also beyond the limit; more take longer
 * @param facets by what the hits are counted: names of facts, and {@code medium}, {@code speaker}, {@code month}, {@code
 *     theme}
 * @param among only in these interactions; null for all
 */
public record SearchRequest(
        String query,
        Filter filter,
        @Nullable Side speaker,
        int limit,
        Sorting sorting,
        int countTo,
        List<String> facets,
        @Nullable Set<InteractionId> among) {
    /** How many hits are weighed at least when the strongest are asked for. */
    private static final int WEIGHED = 1000;

    /** Copies the facets and checks the limit. */
    public SearchRequest {
        facets = List.copyOf(facets);
        among = among == null ? null : Set.copyOf(among);
        if (limit < 1) {
            throw new IllegalArgumentException("not a limit: " + limit);
        }
    }

    /** The most relevant ones, not counted further. */
    public SearchRequest(String query, Filter filter, @Nullable Side speaker, int limit) {
        this(query, filter, speaker, limit, Sorting.RELEVANCE, 0, List.of(), null);
    }

    /** Everywhere. */
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(query, Filter.ALL, null, limit);
    }

    /** The same where another filter lets through. */
    public SearchRequest filtered(Filter other) {
        return new SearchRequest(query, other, speaker, limit, sorting, countTo, facets, among);
    }

    /** The same in another order. */
    public SearchRequest sorted(Sorting by) {
        return new SearchRequest(query, filter, speaker, limit, by, countTo, facets, among);
    }

    /** The same, counting at least so many hits, if there are so many. */
    public SearchRequest counting(int hits) {
        return new SearchRequest(query, filter, speaker, limit, sorting, hits, facets, among);
    }

    /** The same, counting the hits by these. */
    public SearchRequest by(List<String> names) {
        return new SearchRequest(query, filter, speaker, limit, sorting, countTo, names, among);
    }

    /** The same, only in these interactions, besides what the filter says; null for all. */
    public SearchRequest among(@Nullable Set<InteractionId> some) {
        return new SearchRequest(query, filter, speaker, limit, sorting, countTo, facets, some);
    }

    /** The same where only the count is asked for: that of the strongest hits is that of the most relevant. */
    SearchRequest onlyCounted() {
        Sorting order = sorting == Sorting.STRENGTH ? Sorting.RELEVANCE : sorting;
        return new SearchRequest(query, filter, speaker, 1, order, countTo, facets, among);
    }

    /** How many hits are looked through: one more than is shown, to know whether there are more. */
    int enough() {
        int shown = limit == Integer.MAX_VALUE ? limit : limit + 1;
        return Math.max(Math.max(shown, countTo), sorting == Sorting.STRENGTH ? WEIGHED : 0);
    }
}

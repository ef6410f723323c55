package earmark.web.find;

import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.model.Medium;
import earmark.pipeline.find.FactConditions;
import earmark.pipeline.meaning.MeaningSearch;
import earmark.search.SearchRequest;
import earmark.search.Sorting;
import earmark.store.Filter;
import earmark.web.Days;
import earmark.web.Refused;
import earmark.web.Services;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A search as it stands in an address. */
final class Asked {
    static final List<String> FACETS = List.of("agent", "team", "queue", "medium", "speaker", "month");
    private static final int PAGE = 30;
    private static final int LARGEST_PAGE = 500;
    /** So many hits are looked through to count, whatever the page size; more are "at least". */
    private static final int COUNTED = 1000;

    private Asked() {}

    /** The query as it was typed. */
    static String query(Context context) {
        String query = context.queryParam("q");
        if (query == null || query.isBlank()) {
            throw Refused.bad("q", "nothing to look for", "for example customer @complaint");
        }
        return query;
    }

    /** The hits asked for, counted no further than it takes to find them. */
    static SearchRequest request(Context context, Services services) {
        String query = query(context);
        // so that columns are those of what was typed
        PatternParser.parse(query, services.pack().catalog());
        FactConditions conditions = conditions(context);
        return new SearchRequest(
                        conditions.with(query), filter(context, services, conditions), side(context), limit(context))
                .sorted(sorting(context))
                .by(FACETS);
    }

    /** The same, to be counted. */
    static SearchRequest counted(Context context, Services services) {
        return request(context, services).counting(COUNTED);
    }

    /** Where it is looked for what is near in meaning; one more than asked for tells whether there are more. */
    static MeaningSearch.Where where(Context context, Services services) {
        FactConditions conditions = conditions(context);
        if (conditions.compares()) {
            throw Refused.bad(
                    "fact", "by meaning, numbers are not compared", "write it as name=value, or search by words");
        }
        double least = context.queryParamAsClass("least", Double.class).getOrDefault(MeaningSearch.LEAST);
        return new MeaningSearch.Where(
                filter(context, services, conditions), null, side(context), least, limit(context) + 1);
    }

    private static FactConditions conditions(Context context) {
        return FactConditions.of("fact", context.queryParams("fact"));
    }

    private static Filter filter(Context context, Services services, FactConditions conditions) {
        var exact = new TreeMap<>(conditions.exact());
        for (String name : List.of("team", "agent", "queue")) {
            value(context, name).ifPresent(wanted -> exact.put(name, wanted));
        }
        Days days = Days.of(context, services.settings().timeZone());
        var asked = new Filter(
                value(context, "medium").map(Asked::medium).orElse(null),
                exact,
                days.from(),
                days.until(),
                value(context, "marker").map(services::knownMarker).orElse(null));
        return Services.viewer(context).narrowed(asked);
    }

    private static @Nullable Side side(Context context) {
        return value(context, "speaker").map(Asked::side).orElse(null);
    }

    static Optional<String> value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
    }

    static int limit(Context context) {
        int limit = context.queryParamAsClass("limit", Integer.class).getOrDefault(PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refused.bad("limit", "not between 1 and " + LARGEST_PAGE, "a number in between");
        }
        return limit;
    }

    private static Sorting sorting(Context context) {
        return value(context, "sort")
                .map(name -> switch (name) {
                    case "relevance" -> Sorting.RELEVANCE;
                    case "newest" -> Sorting.NEWEST;
                    case "strength" -> Sorting.STRENGTH;
                    default ->
                        throw Refused.bad("sort " + name, "there is no such order", "relevance, newest or strength");
                })
                .orElse(Sorting.RELEVANCE);
    }

    private static Medium medium(String name) {
        try {
            return Medium.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.bad("medium " + name, "there is none of that name", "call, email or chat");
        }
    }

    private static Side side(String name) {
        return Side.of(name)
                .orElseThrow(
                        () -> Refused.bad("speaker " + name, "there is none of that name", "agent, customer or robot"));
    }
}

package earmark.web;

import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.store.Filter;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions a request is about, by the parameters that lists, figures and exports share: {@code medium}, {@code
 * agent}, {@code team}, {@code queue}, {@code from}, {@code to}, {@code marker}. Only ever what who asks may see.
 */
public final class Asked {
    private static final List<String> FACTS = List.of("agent", "team", "queue");

    private Asked() {}

    /**
     * Of a request.
     *
     * @throws EarmarkException when a parameter cannot be read, or names a marker that is not there
     */
    public static Filter filter(Context context, Services services) {
        Days days = Days.of(context, services.settings().timeZone());
        String marker = text(context, "marker");
        Filter filter = new Filter(
                medium(context),
                Map.of(),
                days.from(),
                days.until(),
                marker == null ? null : services.knownMarker(marker));
        for (String fact : FACTS) {
            String value = text(context, fact);
            filter = value == null ? filter : filter.with(fact, value);
        }
        return Services.viewer(context).narrowed(filter);
    }

    /** A parameter; null when it is not there or says nothing. */
    public static @Nullable String text(Context context, String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Medium medium(Context context) {
        String name = text(context, "medium");
        try {
            return name == null ? null : Medium.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EarmarkException("medium " + name, "there is none of that name", "call, email or chat");
        }
    }
}

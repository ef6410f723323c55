package earmark.web.access;

import earmark.model.EarmarkException;
import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import earmark.pipeline.themes.ThemeDesk;
import earmark.store.Resolved;
import earmark.web.Area;
import earmark.web.Days;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who looked at what, for administrators. Thread-safe. */
public final class AccessArea implements Area {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Services services;

    /** Over the log of these services. */
    public AccessArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/access", Right.ADMINISTER, this::list));
    }

    private void list(Context context) {
        int limit = context.queryParamAsClass("limit", Integer.class).getOrDefault(PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refused.bad("limit", "not between 1 and " + LARGEST_PAGE, "a number in between");
        }
        long before = context.queryParamAsClass("before", Long.class).getOrDefault(Long.MAX_VALUE);
        AccessFilter filter = filter(context);
        List<AccessEntry> found = services.store().accessLog().entries(filter, before, limit + 1);
        List<AccessEntry> page = found.subList(0, Math.min(limit, found.size()));
        var words = new AccessWords(
                services.store(),
                () -> ThemeDesk.of(services.store(), services.clock()).book());
        context.json(new Page(
                page.stream().map(entry -> view(entry, words)).toList(),
                found.size() > limit ? page.get(page.size() - 1).number() : null,
                services.store().accessLog().count(filter)));
    }

    private AccessFilter filter(Context context) {
        var days = Days.of(context, services.settings().timeZone());
        return new AccessFilter(
                named(context, "who"),
                kind(named(context, "kind")),
                whole(named(context, "what")),
                days.from(),
                days.until());
    }

    /** An interaction may be named as people name it. */
    private @Nullable String whole(@Nullable String name) {
        return name != null && services.store().resolve(name) instanceof Resolved.One one
                ? one.id().value()
                : name;
    }

    private static @Nullable String named(Context context, String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable AccessKind kind(@Nullable String name) {
        try {
            return name == null ? null : AccessKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EarmarkException(
                    "kind " + name,
                    "there is none of that name",
                    Arrays.stream(AccessKind.values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ", "one of: ", "")));
        }
    }

    private static Line view(AccessEntry entry, AccessWords words) {
        return new Line(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.kind().key(),
                entry.what(),
                words.of(entry),
                AccessWords.interaction(entry).orElse(null),
                entry.address());
    }

    private record Page(List<Line> entries, @Nullable Long next, long total) {}

    private record Line(
            long number,
            Instant at,
            String who,
            String kind,
            String what,
            String words,
            @Nullable String interaction,
            String address) {}
}

package earmark.web.interactions;

import earmark.store.Cursor;
import earmark.store.Filter;
import earmark.store.Outlines;
import earmark.store.Summary;
import earmark.web.Area;
import earmark.web.Asked;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept, newest first. Thread-safe. */
public final class InteractionsArea implements Area {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private final Services services;

    /** Over what these services keep. */
    public InteractionsArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/interactions", Right.LOOK, this::list), Endpoint.get("/names", Right.LOOK, this::names));
    }

    @Override
    public void warmUp() {
        services.store().list(Filter.ALL, PAGE);
        services.store().count(Filter.ALL);
    }

    private void list(Context context) {
        int limit = context.queryParamAsClass("limit", Integer.class).getOrDefault(PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refused.bad("limit", "not between 1 and " + LARGEST_PAGE, "a number in between");
        }
        Filter filter = Asked.filter(context, services);
        String after = Asked.text(context, "after");
        List<Summary> found = services.store().list(filter, after == null ? null : Cursor.parse(after), limit + 1);
        List<Summary> page = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        context.json(new Page(
                page,
                more,
                more ? Cursor.after(page.get(page.size() - 1)).text() : null,
                after == null ? services.store().count(filter) : null));
    }

    /** To choose from instead of typing: of what who asks may see, so that nobody learns another's name. */
    private void names(Context context) {
        Filter seen = Services.seen(context);
        Outlines outlines = services.store().outlines();
        context.json(new Names(
                outlines.values("agent", seen),
                outlines.values("team", seen),
                outlines.values("queue", seen),
                services.store().interactionsByMarker(seen).keySet().stream()
                        .filter(marker -> marker.indexOf('.') < 0)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private record Names(Set<String> agents, Set<String> teams, Set<String> queues, Set<String> markers) {}

    private record Page(
            List<Summary> interactions,
            boolean more,
            @Nullable String next,
            @Nullable Integer total) {}
}

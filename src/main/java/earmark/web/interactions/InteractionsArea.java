package earmark.web.interactions;

import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.store.Filter;
import earmark.store.Summary;
import earmark.web.Area;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Role;
import earmark.web.Services;
import earmark.web.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return List.of(Endpoint.get("/interactions", Right.LOOK, this::list));
    }

    private void list(Context context) {
        int limit = context.queryParamAsClass("limit", Integer.class).getOrDefault(PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refused.bad("limit", "not between 1 and " + LARGEST_PAGE, "ask for fewer");
        }
        List<Summary> found = services.store().list(filter(context), limit + 1);
        context.json(new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit));
    }

    private static Filter filter(Context context) {
        Viewer viewer = Services.viewer(context);
        Filter filter = new Filter(medium(context), Map.of(), null, null, context.queryParam("marker"));
        String agent = viewer.role() == Role.AGENT ? String.valueOf(viewer.agent()) : context.queryParam("agent");
        return agent == null ? filter : filter.with(Viewer.AGENT, agent);
    }

    private static @Nullable Medium medium(Context context) {
        String name = context.queryParam("medium");
        try {
            return name == null ? null : Medium.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EarmarkException("medium " + name, "there is none of that name", "call, email or chat");
        }
    }

    private record Page(List<Summary> interactions, boolean more) {}
}

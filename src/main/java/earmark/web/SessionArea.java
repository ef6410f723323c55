package earmark.web;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who one is here, and whether the server is up. Thread-safe. */
final class SessionArea implements Area {
    private final Services services;
    private final Doorman doorman;

    SessionArea(Services services, Doorman doorman) {
        this.services = services;
        this.doorman = doorman;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/health", Right.NONE, context -> context.json(new Health("up"))),
                Endpoint.get("/me", Right.NONE, this::me));
    }

    private void me(Context context) {
        context.json(doorman.viewer(context)
                .map(viewer -> new Me(
                        viewer.name(),
                        viewer.role(),
                        viewer.agent(),
                        viewer.role().rights(),
                        doorman.asksToSignIn(),
                        timeZone()))
                .orElseGet(() -> new Me(null, null, null, Set.of(), doorman.asksToSignIn(), timeZone())));
    }

    /** By the name a browser knows. */
    private String timeZone() {
        ZoneId zone = services.settings().timeZone();
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private record Health(String state) {}

    /** Without a name: nobody is signed in. */
    private record Me(
            @Nullable String name,
            @Nullable Role role,
            @Nullable String agent,
            Set<Right> rights,
            boolean signsIn,
            String timeZone) {}
}

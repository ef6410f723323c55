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
                Endpoint.get("/me", Right.NONE, this::me),
                Endpoint.post("/sign-in", Right.NONE, this::signIn),
                Endpoint.post("/sign-out", Right.NONE, this::signOut),
                Endpoint.put("/me/password", Right.LOOK, this::password));
    }

    private void me(Context context) {
        context.json(doorman.viewer(context)
                .map(viewer -> new Me(
                        viewer.name(),
                        viewer.role(),
                        viewer.agent(),
                        viewer.teams(),
                        viewer.role().rights(),
                        doorman.asksToSignIn(),
                        timeZone()))
                .orElseGet(() -> new Me(null, null, null, Set.of(), Set.of(), doorman.asksToSignIn(), timeZone())));
    }

    private void signIn(Context context) {
        Credentials typed = Body.of(context, Credentials.class);
        Viewer viewer = doorman.signIn(context, text(typed.name()).strip(), text(typed.password()));
        context.json(new SignedIn(viewer.name()));
    }

    private void signOut(Context context) {
        doorman.signOut(context, Body.of(context, SignOut.class).everywhere());
        context.status(204);
    }

    private void password(Context context) {
        Passwords typed = Body.of(context, Passwords.class);
        doorman.changePassword(context, text(typed.former()), text(typed.password()));
        context.status(204);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** By the name a browser knows. */
    private String timeZone() {
        ZoneId zone = services.settings().timeZone();
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private record Health(String state) {}

    private record Credentials(
            @Nullable String name, @Nullable String password) {}

    private record SignedIn(String name) {}

    private record SignOut(boolean everywhere) {}

    private record Passwords(
            @Nullable String former, @Nullable String password) {}

    /** Without a name: nobody is signed in. */
    private record Me(
            @Nullable String name,
            @Nullable Role role,
            @Nullable String agent,
            Set<String> teams,
            Set<Right> rights,
            boolean signsIn,
            String timeZone) {}
}

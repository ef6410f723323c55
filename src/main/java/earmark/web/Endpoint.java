package earmark.web;

import earmark.people.AccessKind;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing the API answers.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path below {@code /api/v1}, for example {@code /interactions/{id}}
 * @param right what one must be allowed to do
 * @param handler what answers
 * @param access as what it goes into the access log; null for what is nobody's business. What is usual for its path goes
 *     without saying, see {@link #usual}, so that no part can forget it.
 */
public record Endpoint(
        HandlerType method,
        String path,
        Right right,
        Handler handler,
        @Nullable AccessKind access) {
    /** Where all of the API is. */
    public static final String ROOT = "/api/v1";

    /** What is asked again until it is counted. */
    static final String COUNT = "/search/count";

    private static final String INTERACTION = "/interactions/{id}";

    /** With what is usual for its path. */
    public Endpoint(HandlerType method, String path, Right right, Handler handler) {
        this(method, path, right, handler, usual(method, path, right));
    }

    /** Reads something. */
    public static Endpoint get(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.GET, path, right, handler);
    }

    /** Adds something, or has something done. */
    public static Endpoint post(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.POST, path, right, handler);
    }

    /** Puts something in the place of what was there. */
    public static Endpoint put(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.PUT, path, right, handler);
    }

    /** Takes something away. */
    public static Endpoint delete(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.DELETE, path, right, handler);
    }

    /** The same, answered only when something else let it pass before. */
    Endpoint after(Handler first) {
        return new Endpoint(
                method,
                path,
                right,
                context -> {
                    first.handle(context);
                    handler.handle(context);
                },
                access);
    }

    /** The same, logged as that. */
    public Endpoint as(AccessKind other) {
        return new Endpoint(method, path, right, handler, other);
    }

    /** As what it goes into the access log. */
    public Optional<AccessKind> logged() {
        return Optional.ofNullable(access);
    }

    /**
     * As what an address is usually logged: sound is listened to, what lies below an interaction is looked at or changed,
     * what changes accounts changes people, what {@link Deeds} knows changes something else; searching and exporting are what
     * they are called.
     */
    static @Nullable AccessKind usual(HandlerType method, String path, Right right) {
        boolean reads = method.equals(HandlerType.GET);
        if (reads && (path.endsWith("/audio") || path.endsWith("/sound"))) {
            return AccessKind.LISTEN;
        }
        if (path.equals(INTERACTION) || path.startsWith(INTERACTION + "/")) {
            return reads ? AccessKind.LOOK : AccessKind.CHANGE;
        }
        if (path.startsWith("/export") || (reads && path.matches(".*\\.(zip|csv|jsonl)"))) {
            return AccessKind.EXPORT;
        }
        if (path.equals("/search") || path.equals("/search/meaning") || path.equals(COUNT)) {
            return AccessKind.SEARCH;
        }
        if (reads && path.startsWith("/playlists/")) {
            return AccessKind.LOOK;
        }
        if (!reads && right == Right.ADMINISTER) {
            return AccessKind.PEOPLE;
        }
        return Deeds.of(method, path).map(deed -> AccessKind.CHANGE).orElse(null);
    }
}

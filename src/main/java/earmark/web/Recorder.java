package earmark.web;

import earmark.people.AccessEntry;
import earmark.people.AccessKind;
import earmark.store.AccessLog;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the access log what {@link Endpoint}s say they are. A page asks for an interaction in several parts and a player
 * for its sound in many: the same person with the same thing from the same address counts once in a while. Thread-safe.
 */
final class Recorder {
    /** The attribute with what a request was about, for the log. */
    static final String ABOUT = "earmark.about";

    /** The attribute with the interaction that a request asked for. */
    static final String SEEN = "earmark.seen";

    /** The attribute with how it was before and is now, for the log. */
    static final String DONE = "earmark.done";

    /** The attribute with the name of what a request asked for that is there and not for who asked. */
    static final String HIDDEN = "earmark.hidden";

    /** Looks within so long after another are the same look. */
    static final Duration SAME_LOOK = Duration.ofMinutes(1);

    /** So are listens, unless the recording was begun again from its begin. */
    static final Duration SAME_LISTEN = Duration.ofMinutes(10);

    private static final int REMEMBERED = 10_000;

    private final AccessLog log;
    private final Clock clock;
    private final Remote remote;
    private final Map<Same, Instant> last = new LinkedHashMap<>();

    private record Same(String who, AccessKind kind, String what, String address) {}

    Recorder(AccessLog log, Clock clock, Remote remote) {
        this.log = log;
        this.clock = clock;
        this.remote = remote;
    }

    /** Answers as the endpoint does, and notes it when it did answer, or refused what is not for who asks. */
    Handler around(Endpoint endpoint) {
        return context -> {
            try {
                endpoint.handler().handle(context);
            } finally {
                noteHidden(context);
            }
            AccessKind kind = kind(endpoint, context);
            if (kind != null && context.status().getCode() < 400) {
                note(context, endpoint, kind);
            }
        };
    }

    /** What the endpoint says; and who asks for an interaction by any other address sees it too. */
    private static @Nullable AccessKind kind(Endpoint endpoint, Context context) {
        if (endpoint.access() == null && context.attribute(SEEN) != null) {
            return endpoint.method().equals(HandlerType.GET) ? AccessKind.LOOK : AccessKind.CHANGE;
        }
        return endpoint.access();
    }

    /** Notes that somebody known was refused something. */
    void refused(Context context, Viewer viewer) {
        refused(context, viewer, "");
    }

    private void refused(Context context, Viewer viewer, String about) {
        String path = below(context.path());
        add(new AccessEntry(
                0,
                clock.instant(),
                viewer.name(),
                AccessKind.REFUSED,
                context.method().name() + " " + path + (path.contains(about) ? "" : " " + about),
                remote.address(context)));
    }

    private void noteHidden(Context context) {
        String hidden = context.attribute(HIDDEN);
        Viewer viewer = context.attribute(Services.VIEWER);
        if (hidden != null && viewer != null) {
            refused(context, viewer, hidden);
        }
    }

    private void note(Context context, Endpoint endpoint, AccessKind kind) {
        Viewer viewer = context.attribute(Services.VIEWER);
        var entry = new AccessEntry(
                0,
                clock.instant(),
                viewer == null ? "" : viewer.name(),
                kind,
                what(context, endpoint),
                remote.address(context));
        if (!isTheSame(entry, startsAnew(context))) {
            add(entry);
        }
    }

    private static String what(Context context, Endpoint endpoint) {
        String about = context.attribute(ABOUT);
        if (about != null) {
            return about;
        }
        String seen = context.attribute(SEEN);
        return Deeds.of(endpoint.method(), endpoint.path())
                .map(deed -> Deeds.said(
                        deed, seen == null || !deed.noun().isEmpty() ? named(context) : seen, context.attribute(DONE)))
                .orElse(seen != null ? seen : below(context.path()));
    }

    /** The name in the address. */
    private static @Nullable String named(Context context) {
        return context.pathParamMap().values().stream().findFirst().orElse(null);
    }

    private void add(AccessEntry entry) {
        log.note(entry);
    }

    private boolean isTheSame(AccessEntry entry, boolean anew) {
        Duration same = switch (entry.kind()) {
            case LOOK -> SAME_LOOK;
            case LISTEN -> anew ? SAME_LOOK : SAME_LISTEN;
            // asked again and again for one search
            case SEARCH -> entry.what().equals(below(Endpoint.ROOT + Endpoint.COUNT)) ? SAME_LOOK : Duration.ZERO;
            default -> Duration.ZERO;
        };
        if (same.isZero()) {
            return false;
        }
        var key = new Same(entry.who(), entry.kind(), entry.what(), entry.address());
        synchronized (last) {
            @Nullable Instant before = last.remove(key);
            boolean isSame = before != null && entry.at().isBefore(before.plus(same));
            last.put(key, isSame ? Objects.requireNonNull(before) : entry.at());
            if (last.size() > REMEMBERED) {
                last.remove(last.keySet().iterator().next());
            }
            return isSame;
        }
    }

    /** Whether sound is asked for from its begin. */
    private static boolean startsAnew(Context context) {
        String range = context.header("Range");
        return range == null || range.replace(" ", "").startsWith("bytes=0-");
    }

    private static String below(String path) {
        return path.startsWith(Endpoint.ROOT + "/") ? path.substring(Endpoint.ROOT.length() + 1) : path;
    }
}

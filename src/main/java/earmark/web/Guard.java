package earmark.web;

import earmark.model.Problem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request: which names this server answers to (a page elsewhere must not reach it by pointing a name
 * of its own at this machine), that what changes something comes from our own pages, who asks, and whether he or she may.
 * Thread-safe.
 */
final class Guard {
    /** The attribute with the nonce of styles that a library writes into the page. */
    static final String NONCE = "earmark.nonce";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int NONCE_BYTES = 16;

    private final Doorman doorman;
    private final Set<String> hosts;
    private final Recorder recorder;
    private final Remote remote;
    private final SecureRandom random = new SecureRandom();

    /**
     * A guard.
     *
     * @param doorman knows who asks
     * @param hosts further names this server is called by, besides those of the loopback
     * @param recorder notes who was refused
     * @param remote tells whether requests come enciphered
     */
    Guard(Doorman doorman, Set<String> hosts, Recorder recorder, Remote remote) {
        this.doorman = doorman;
        this.hosts = Set.copyOf(hosts);
        this.recorder = recorder;
        this.remote = remote;
    }

    /** Before anything else. */
    void before(Context context) {
        headers(context);
        if (!isOurs(hostOf(context.header("Host")))) {
            throw new Refused(
                    421,
                    new Problem(
                            "Host: " + context.header("Host"),
                            "this server is not called so",
                            "open it under the address it printed, or start it with --name"));
        }
        if (!READING.contains(context.method()) && !isFromOurPages(context)) {
            throw new Refused(
                    403, new Problem("Origin", "this came from another site", "use the workbench's own pages"));
        }
    }

    /** Before an endpoint: what it asks for, whoever asks must be allowed. */
    void beforeMatched(Context context) {
        Optional<Viewer> viewer = doorman.viewer(context);
        viewer.ifPresent(known -> context.attribute(Services.VIEWER, known));
        for (RouteRole needed : context.routeRoles()) {
            if (needed instanceof Right right && right != Right.NONE) {
                if (viewer.isEmpty()) {
                    throw new Refused(401, new Problem("sign in", "nobody is signed in", "sign in first"));
                }
                if (!viewer.get().role().may(right)) {
                    recorder.refused(context, viewer.get());
                    throw new Refused(
                            403,
                            new Problem(
                                    viewer.get().role().name().toLowerCase(Locale.ROOT),
                                    "may not do this",
                                    "ask an administrator of this workbench"));
                }
            }
        }
    }

    private void headers(Context context) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        context.attribute(NONCE, nonce);
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:"
                        + " blob:; media-src 'self' blob:; connect-src 'self'; font-src 'self'; form-action 'self';"
                        + " frame-ancestors 'none'; base-uri 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("X-Frame-Options", "DENY");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        context.header("Cache-Control", "no-store");
        if (remote.isSecure(context)) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private boolean isOurs(String host) {
        return LOOPBACK.contains(host) || hosts.contains(host);
    }

    private boolean isFromOurPages(Context context) {
        String origin = context.header("Origin");
        if (origin != null) {
            return isSame(origin, context.header("Host"));
        }
        // programs send neither; browsers always say where a changing request comes from
        String site = context.header("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static boolean isSame(String origin, @org.jspecify.annotations.Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without the port. */
    private static String hostOf(@org.jspecify.annotations.Nullable String header) {
        if (header == null) {
            return "";
        }
        int port = header.lastIndexOf(':');
        boolean hasPort = port > header.lastIndexOf(']');
        return (hasPort ? header.substring(0, port) : header).toLowerCase(Locale.ROOT);
    }
}

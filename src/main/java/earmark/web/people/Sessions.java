package earmark.web.people;

import earmark.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is signed in, in which browser. Held in memory: when the server is started anew, everybody signs in again. Of the
 * secret in the browser only the digest is held. Thread-safe.
 */
final class Sessions {
    /** A session that nobody used for so long is over. */
    static final Duration IDLE = Duration.ofHours(2);

    /** A session is over after so long in any case. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /**
     * One browser's.
     *
     * @param account whose
     * @param begun when it was begun
     * @param used when it was used last
     */
    record Session(String account, Instant begun, Instant used) {
        private boolean isOver(Instant now) {
            return !now.isBefore(begun.plus(LONGEST)) || !now.isBefore(used.plus(IDLE));
        }
    }

    Sessions(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Begins one. The secret is the browser's alone. */
    String begin(String account) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isOver(now));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(digest(secret), new Session(account, now, now));
        return secret;
    }

    /** The session of a secret, which is used by that; empty when there is none or it is over. */
    Optional<Session> use(String secret) {
        Instant now = clock.instant();
        return Optional.ofNullable(sessions.computeIfPresent(
                digest(secret),
                (key, session) -> session.isOver(now) ? null : new Session(session.account(), session.begun(), now)));
    }

    /** Ends one. */
    void end(String secret) {
        sessions.remove(digest(secret));
    }

    /** Ends all of an account. */
    void endAll(String account) {
        sessions.values().removeIf(session -> session.account().equalsIgnoreCase(account));
    }

    /** In how many browsers an account is signed in. */
    long count(String account) {
        Instant now = clock.instant();
        String name = account.toLowerCase(Locale.ROOT);
        return sessions.values().stream()
                .filter(session -> !session.isOver(now)
                        && session.account().toLowerCase(Locale.ROOT).equals(name))
                .count();
    }

    private static String digest(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}

package earmark.web.people;

import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.people.ApiToken;
import earmark.store.People;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes tokens for programs. Thread-safe. */
public final class Tokens {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int LONGEST_LABEL = 80;

    private final People people;
    private final Clock clock;
    private final SecureRandom random;

    /**
     * A token and its secret.
     *
     * @param token as it is kept
     * @param secret what the program sends as {@code Authorization: Bearer}; nowhere to be had again
     */
    public record Made(ApiToken token, String secret) {}

    /** For the accounts of one home. */
    public Tokens(People people, Clock clock, SecureRandom random) {
        this.people = people;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a token.
     *
     * @param account whose
     * @param label what it is for
     * @param good for how long; null for ever
     * @throws EarmarkException when there is no such account, or the label says nothing
     */
    public Made make(String account, String label, @Nullable Duration good) {
        String name = people.find(account)
                .orElseThrow(() -> EarmarkException.unknown(
                        account, "there is no account of that name", "look it up in the list of people"))
                .name();
        String plain = label.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_LABEL || plain.chars().anyMatch(Character::isISOControl)) {
            throw new EarmarkException(
                    "label of the token", "says nothing, or too much", "say what it is for in a few words");
        }
        if (good != null && (good.isNegative() || good.isZero())) {
            throw new EarmarkException("days of the token", "over before it begins", "1 or more");
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = "earmark_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Instant now = clock.instant();
        var token = new ApiToken(
                HexFormat.of().formatHex(id),
                name,
                plain,
                Sha256.of(secret.getBytes(StandardCharsets.UTF_8)),
                now,
                good == null ? null : now.plus(good));
        people.add(token);
        return new Made(token, secret);
    }
}

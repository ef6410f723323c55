package earmark.people;

import earmark.model.EarmarkException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA256 (RFC 8018) over it, a salt of its own, and the cost it was made
 * with, so that a later program may ask for more. Immutable; making and matching one takes some tenths of a second.
 */
public final class Password {
    /** Rounds for new ones, after OWASP's Password Storage Cheat Sheet (2023). */
    public static final int COST = 600_000;

    /** Characters a password has at least (NIST SP 800-63B asks for eight). */
    public static final int SHORTEST = 10;

    private static final int LONGEST = 1_000;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Pattern WRITTEN =
            Pattern.compile("pbkdf2-sha256\\$([1-9][0-9]{0,8})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

    private final int cost;
    private final byte[] salt;
    private final byte[] hash;

    private Password(int cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Of what somebody typed.
     *
     * @throws EarmarkException when it is too short or too long to be one
     */
    public static Password of(String typed, SecureRandom random) {
        return of(typed, random, COST);
    }

    /**
     * Of what somebody typed, at a cost of one's own; for tests, which need not be slow.
     *
     * @param cost rounds, 1 or more
     */
    public static Password of(String typed, SecureRandom random, int cost) {
        if (typed.codePointCount(0, typed.length()) < SHORTEST || typed.length() > LONGEST) {
            throw new EarmarkException(
                    "password",
                    typed.length() > LONGEST ? "longer than " + LONGEST + " characters" : "too short",
                    "at least " + SHORTEST + " characters; several words are easy to keep in mind");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Password(cost, salt, derive(typed, salt, cost));
    }

    /** Of what {@link #text} wrote. */
    public static Password parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a kept password");
        }
        return new Password(
                Integer.parseInt(parts.group(1)),
                Base64.getDecoder().decode(parts.group(2)),
                Base64.getDecoder().decode(parts.group(3)));
    }

    /** Whether this is it; takes as long either way. */
    public boolean matches(String typed) {
        return typed.length() <= LONGEST && MessageDigest.isEqual(hash, derive(typed, salt, cost));
    }

    /** Algorithm, cost, salt and hash in one line. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256$" + cost + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "a password";
    }

    private static byte[] derive(String typed, byte[] salt, int cost) {
        var key = new PBEKeySpec(typed.toCharArray(), salt, cost, BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has it", e);
        } finally {
            key.clearPassword();
        }
    }
}

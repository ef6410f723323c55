package earmark.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program in, in the name of somebody. The secret itself is shown once and not kept.
 *
 * @param id what people call it by, for example to take it back
 * @param account whose
 * @param label what it is for
 * @param secretSha256 SHA-256 of the secret, in hexadecimal digits
 * @param madeAt when
 * @param endsAt from when on it is no good; null for never
 */
public record ApiToken(
        String id,
        String account,
        String label,
        String secretSha256,
        Instant madeAt,
        @Nullable Instant endsAt) {
    /** Whether it lets in at that moment. */
    public boolean isGood(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }
}

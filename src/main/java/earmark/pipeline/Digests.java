package earmark.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 as 64 lower-case hexadecimal digits. */
final class Digests {
    private Digests() {}

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Of something made of several files: of one file its own digest, of more the digest over their digests, in order.
     *
     * @param sha256s one or more
     */
    static String ofAll(List<String> sha256s) {
        return sha256s.size() == 1
                ? sha256s.get(0)
                : of(String.join("\n", sha256s).getBytes(StandardCharsets.US_ASCII));
    }
}

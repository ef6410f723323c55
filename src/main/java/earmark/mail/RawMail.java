package earmark.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of one message, as they were found: what is kept as evidence. Thread-safe as long as nobody writes them. */
public final class RawMail {
    private final String where;
    private final byte[] bytes;

    /**
     * One message.
     *
     * @param where its file, in a mailbox with {@code #} and its number from 1
     * @param bytes without a mailbox's own {@code From } line; not copied
     */
    public RawMail(String where, byte[] bytes) {
        this.where = where;
        this.bytes = bytes;
    }

    /** Names it in problems. */
    public String where() {
        return where;
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** Digest of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package earmark.mail;

import earmark.files.Sha256;

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
        return Sha256.of(bytes);
    }
}

package earmark.model;

import java.util.regex.Pattern;

/**
 * Names one interaction. It is derived from the source bytes, never from the clock or a file name, so the same
 * recording has the same id wherever and whenever it is read.
 *
 * @param value 16 lower-case hexadecimal digits: the first 64 bits of a SHA-256
 */
public record InteractionId(String value) implements Comparable<InteractionId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    /** Checks the form. */
    public InteractionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not 16 hexadecimal digits: " + value);
        }
    }

    /**
     * The id that belongs to a digest.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @return the id made of the first 16 of them
     */
    public static InteractionId ofDigest(String sha256) {
        return new InteractionId(sha256.substring(0, 16));
    }

    @Override
    public int compareTo(InteractionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

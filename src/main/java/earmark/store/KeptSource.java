package earmark.store;

import earmark.files.Sha256;
import earmark.files.StagedFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One original an interaction was made of: a recording, a raw message, a chat file.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param sizeBytes how many they are
 * @param extension what the kept file's name ends in, without the dot: 1 to 8 lower-case letters and digits
 * @param role what it is to the interaction, for example {@code recording}, {@code agent}, {@code message}
 * @param seenAs the name it was given under, as given; when it had failed under this name before, it no longer has
 * @param staged our copy that is to be kept; null when its bytes are kept already
 */
public record KeptSource(
        String sha256,
        long sizeBytes,
        String extension,
        String role,
        String seenAs,
        @Nullable StagedFile staged) {
    private static final int LONGEST_EXTENSION = 8;

    /** Checks the forms. */
    public KeptSource {
        if (!Sha256.isOne(sha256)) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("negative size: " + sizeBytes);
        }
        if (!extension.equals(extensionOf("." + extension))) {
            throw new IllegalArgumentException("not an extension: " + extension);
        }
    }

    /**
     * What was staged, to be kept.
     *
     * @param staged our copy
     * @param role what it is to the interaction
     * @param seenAs the name it was given under; gives the extension
     */
    public static KeptSource of(StagedFile staged, String role, String seenAs) {
        return of(staged, role, seenAs, extensionOf(seenAs));
    }

    /**
     * What was staged, to be kept under an extension of the caller's choice.
     *
     * @param staged our copy
     * @param role what it is to the interaction
     * @param seenAs the name it was given under, for example {@code inbox.mbox#3}
     * @param extension 1 to 8 lower-case letters and digits, for example {@code eml}
     */
    public static KeptSource of(StagedFile staged, String role, String seenAs, String extension) {
        return new KeptSource(staged.sha256(), staged.sizeBytes(), extension, role, seenAs, staged);
    }

    /** The ending of a name in the form we use for our own files; {@code bin} where it has none that fits. */
    static String extensionOf(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean fits = extension.length() < name.length()
                && !extension.isEmpty()
                && extension.length() <= LONGEST_EXTENSION
                && extension.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        return fits ? extension : "bin";
    }
}

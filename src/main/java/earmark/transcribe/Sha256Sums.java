package earmark.transcribe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which files a folder must hold and what is in them, as {@code sha256sum} writes it.
 *
 * @param digests 64 lower-case hexadecimal digits by relative path with forward slashes; iterates in path order
 */
record Sha256Sums(Map<String, String> digests) {
    private static final int BUFFER_BYTES = 1 << 16;

    Sha256Sums {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    /** From lines of digest, two characters, path. */
    static Sha256Sums parse(String text) {
        Map<String, String> digests = new TreeMap<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> digests.put(line.substring(66), line.substring(0, 64)));
        return new Sha256Sums(digests);
    }

    /** Whether every file is there, whole and unchanged. */
    boolean hold(Path folder) throws IOException {
        for (Map.Entry<String, String> each : digests.entrySet()) {
            Path file = folder.resolve(each.getKey());
            if (!Files.isRegularFile(file) || !digest(file).equals(each.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

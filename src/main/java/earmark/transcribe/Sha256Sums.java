package earmark.transcribe;

import earmark.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which files a folder must hold and what is in them, as {@code sha256sum} writes it.
 *
 * @param digests 64 lower-case hexadecimal digits by relative path with forward slashes; iterates in path order
 */
record Sha256Sums(Map<String, String> digests) {
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
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(each.getValue())) {
                return false;
            }
        }
        return true;
    }
}

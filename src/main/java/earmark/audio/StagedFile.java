package earmark.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Our own copy of an input: whatever happens to the original, this is what was read.
 *
 * @param shownName the original's name without folders, harmless to print; for messages only
 * @param path the copy, under a name of our own
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param bytes how many
 */
public record StagedFile(String shownName, Path path, String sha256, long bytes) implements AutoCloseable {
    /** Removes the copy. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

package earmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Our own copy of outside bytes, not kept yet. Closing it removes the copy, unless it was kept meanwhile.
 *
 * @param path where the copy is; its name says nothing
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param sizeBytes how many they are
 */
public record StagedFile(Path path, String sha256, long sizeBytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

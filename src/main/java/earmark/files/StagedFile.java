package earmark.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Our own copy of outside bytes, safely on the disk but not kept yet: whatever happens to the original, this is what was
 * read. Closing it removes the copy, unless it was kept meanwhile, which is to say moved away.
 *
 * @param shownName the original's name, harmless to print; for messages only
 * @param path the copy, under a name of our own that says nothing
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param sizeBytes how many they are
 */
public record StagedFile(String shownName, Path path, String sha256, long sizeBytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

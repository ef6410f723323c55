package earmark.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as one ZIP file, which is the same bytes whenever the folder holds the same. Thread-safe. */
public final class ZippedFolder {
    /** The earliest moment the format knows, at noon so that no time zone makes another day of it. */
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-02T12:00:00Z"));

    private ZippedFolder() {}

    /** All files below a folder, by name. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Its name within the folder, with {@code /} on every system. */
    public static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Writes the file.
     *
     * @param folder what goes in
     * @param target made for its owner alone; must not be there
     */
    public static void write(Path folder, Path target) throws IOException {
        Private.file(target);
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Path file : files(folder)) {
                var entry = new ZipEntry(name(folder, file));
                entry.setLastModifiedTime(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}

package earmark.store;

import earmark.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Finds and removes originals that no row speaks of. */
final class Sweep {
    private final Database database;
    private final KeptFiles files;

    Sweep(Database database, KeptFiles files) {
        this.database = database;
        this.files = files;
    }

    int run() throws IOException {
        List<Path> leftovers = leftovers();
        if (leftovers.isEmpty()) {
            return 0;
        }
        try {
            // looked at again under the write lock: originals are kept inside writing transactions, so what no row
            // speaks of now belongs to nobody
            return database.write(handle -> {
                Set<Path> known = known(handle);
                int removed = 0;
                for (Path leftover : leftovers) {
                    if (!known.contains(leftover) && delete(leftover)) {
                        removed++;
                    }
                }
                return removed;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Files named like kept originals that no row speaks of, at this moment; files of other names are not ours. */
    List<Path> leftovers() throws IOException {
        List<Path> all = files.all();
        Set<Path> known = database.read(this::known);
        return all.stream()
                .filter(file -> Sha256.isOne(KeptFiles.sha256Of(file)) && !known.contains(file))
                .toList();
    }

    private Set<Path> known(Handle handle) {
        return new HashSet<>(handle.createQuery("SELECT sha256, extension FROM content")
                .map((row, context) -> files.path(row.getString(1), row.getString(2)))
                .list());
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

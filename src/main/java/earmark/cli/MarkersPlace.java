package earmark.cli;

import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which markers a command looks over: the shipped ones, those of a folder, or those of one file among the others of its
 * folder, which it may use by name.
 *
 * @param folder null for the shipped ones
 * @param file the name of the one file that is meant; empty for all
 */
record MarkersPlace(@Nullable Path folder, Optional<String> file) {
    private static final String ENDING = ".mark";

    /**
     * What a person named.
     *
     * @throws EarmarkException when it is a file of another kind, or a marker
     */
    static MarkersPlace of(@Nullable Path given) {
        if (given == null || Files.isDirectory(given)) {
            return new MarkersPlace(given, Optional.empty());
        }
        if (Files.isRegularFile(given)) {
            String name = String.valueOf(given.getFileName());
            if (!name.endsWith(ENDING)) {
                throw new EarmarkException(given.toString(), "no marker file", "marker files end in " + ENDING);
            }
            Path parent = given.toAbsolutePath().getParent();
            return new MarkersPlace(parent, Optional.of(name));
        }
        if (MarkerCatalog.shipped().marker(given.toString()).isPresent()) {
            throw new EarmarkException(
                    given.toString(), "a marker, and no folder", "to see it: earmark markers show " + given);
        }
        return new MarkersPlace(given, Optional.empty());
    }

    Optional<Path> asked() {
        return Optional.ofNullable(folder);
    }

    /** Whether something at that place is meant: {@code file:line}. */
    boolean holds(String where) {
        return file.isEmpty() || where.equals(file.get()) || where.startsWith(file.get() + ":");
    }

    boolean holds(Problem problem) {
        return holds(problem.where());
    }
}

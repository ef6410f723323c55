package earmark.store;

import earmark.files.Private;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The kept originals, each under its own digest: {@code files/ab/<sha256>.<extension>}. Thread-safe. */
final class KeptFiles {
    private final Path root;

    KeptFiles(Path root) {
        this.root = root;
    }

    Path path(String sha256, String extension) {
        return folder(sha256).resolve(sha256 + "." + extension);
    }

    /**
     * Sees to it that the original is kept, for good: returns when it is on the disk under its name.
     *
     * @param source what to keep
     * @param extension under which ending, for the same bytes may be kept under another one already
     */
    void keep(KeptSource source, String extension) throws IOException {
        Path target = path(source.sha256(), extension);
        boolean there = Files.exists(target) && Files.size(target) == source.sizeBytes();
        if (source.staged() == null) {
            if (!there) {
                throw new EarmarkException(
                        source.seenAs(),
                        "its kept original is gone: " + target.getFileName(),
                        "ingest the original again");
            }
        } else if (!there || Files.exists(source.staged().path())) {
            // also over an existing one: these bytes were just read, whatever became of those
            Path folder = folder(source.sha256());
            if (!Files.exists(folder)) {
                Private.folder(folder);
                Private.flushFolder(root);
            }
            Files.move(
                    source.staged().path(),
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Private.flushFolder(folder);
        }
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    /** All files below the root, in name order. */
    List<Path> all() throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The digest a kept file is named by; what lies before the first dot of its name. */
    static String sha256Of(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}

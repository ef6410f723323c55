package earmark.pipeline.jobs;

import earmark.files.Private;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What people drop in the browser, as files below the home folder until it is taken in: each drop a folder of its own
 * with the paths the files had. Bytes go to the disk as they come. Thread-safe.
 */
public final class Uploads {
    private static final int DEEPEST = 12;
    private static final int LONGEST_NAME = 200;
    private static final int COPY_BYTES = 1 << 16;

    private final Path folder;
    private final long mostBytes;

    /**
     * Below a folder.
     *
     * @param folder made when it is first used
     * @param mostBytes the largest file that is taken
     */
    public Uploads(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** How far a drop has come. */
    public enum State {
        /** No file is there yet. */
        EMPTY,
        /** It can be taken in, or take more files. */
        FILLED,
        /** It is being taken in, or was. */
        STARTED
    }

    /** The id of a new drop. */
    public String begin() throws IOException {
        String id = UUID.randomUUID().toString();
        Private.folder(folder.resolve(id));
        return id;
    }

    /** Whether there is a drop of that id (still). */
    public boolean has(String id) {
        return id.matches("[0-9a-f-]{36}") && Files.isDirectory(folder.resolve(id));
    }

    /** The folder of a drop. */
    public Path of(String id) {
        if (!has(id)) {
            throw EarmarkException.unknown(id, "there is no such upload (any more)", "drop the files again");
        }
        return folder.resolve(id);
    }

    /**
     * Notes that a drop is taken in: it takes no more files, and is taken in once.
     *
     * @throws EarmarkException when there is no such drop
     */
    public State start(String id) throws IOException {
        State state = state(id);
        if (state == State.FILLED) {
            try {
                Files.createFile(mark(id));
            } catch (FileAlreadyExistsException e) {
                return State.STARTED;
            }
        }
        return state;
    }

    /**
     * How far a drop has come.
     *
     * @throws EarmarkException when there is no such drop
     */
    public State state(String id) throws IOException {
        Path drop = of(id);
        if (Files.exists(mark(id))) {
            return State.STARTED;
        }
        try (Stream<Path> all = Files.walk(drop)) {
            return all.anyMatch(Files::isRegularFile) ? State.FILLED : State.EMPTY;
        }
    }

    /** Beside the drop, so that it lies in nobody's way and is still there when the server was stopped meanwhile. */
    private Path mark(String id) {
        return folder.resolve(id + ".started");
    }

    /** The folder of a drop and the files chosen by themselves, each of which somebody waits for; in name order. */
    public List<Path> chosen(String id) throws IOException {
        Path drop = of(id);
        try (Stream<Path> files = Files.list(drop)) {
            return Stream.concat(
                            Stream.of(drop), files.filter(Files::isRegularFile).sorted())
                    .toList();
        }
    }

    /**
     * Takes one file.
     *
     * @param path as it was below what was dropped, with {@code /} between folders
     * @param bytes read to their end, not closed
     * @return where it is
     * @throws EarmarkException when the path leads elsewhere, or it is too large
     */
    public Path take(String id, String path, InputStream bytes) throws IOException {
        Path target = target(of(id), path);
        Private.folder(Objects.requireNonNull(target.getParent()));
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(Private.file(part))) {
                copy(path, bytes, out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return target;
    }

    private void copy(String path, InputStream bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[COPY_BYTES];
        long size = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            size += read;
            if (size > mostBytes) {
                throw new EarmarkException(
                        path,
                        "larger than " + mostBytes / (1 << 20) + " MiB",
                        "raise limits.max_file_mb in earmark.yaml, or split it");
            }
            out.write(buffer, 0, read);
        }
    }

    private static Path target(Path drop, String path) {
        List<String> parts = List.of(path.split("/", -1));
        boolean odd = parts.size() > DEEPEST
                || parts.stream()
                        .anyMatch(part -> part.isBlank()
                                || part.equals(".")
                                || part.equals("..")
                                || part.length() > LONGEST_NAME
                                || part.indexOf('\\') >= 0
                                || part.chars().anyMatch(Character::isISOControl));
        if (odd) {
            throw new EarmarkException(path, "not a file's path", "give it a plain name, and drop it again");
        }
        Path target = drop;
        for (String part : parts) {
            target = target.resolve(part);
        }
        return target;
    }

    /** Whether a path is of a drop. */
    public boolean holds(Path path) {
        return path.normalize().startsWith(folder);
    }

    /** Removes the files of a drop that are not named, and the folders that are empty then. */
    public void removeAllBut(String id, List<Path> stay) throws IOException {
        Path drop = of(id);
        try (Stream<Path> all = Files.walk(drop)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean needed = stay.stream().anyMatch(kept -> kept.startsWith(path) || path.startsWith(kept));
                if (!needed) {
                    Files.deleteIfExists(path);
                }
            }
        }
        if (!Files.exists(drop)) {
            Files.deleteIfExists(mark(id));
        }
    }

    /** Removes one file that is not wanted any more, if it is of a drop. */
    public void remove(Path path) throws IOException {
        if (holds(path) && Files.isRegularFile(path)) {
            Files.deleteIfExists(path);
        }
    }
}

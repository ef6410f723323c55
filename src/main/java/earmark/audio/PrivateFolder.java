package earmark.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder for this process alone, removed when it is closed. One that a killed process left behind is removed by the
 * next process that opens a folder beside it: its lock is free then. Thread-safe.
 */
public final class PrivateFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String PREFIX = "run-";
    /** A lock belongs to the process, and closing any channel on its file drops it: our own must not be opened again. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lockFile;

    private PrivateFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Opens a new folder and removes what dead processes left.
     *
     * @param parent made when it is not there
     */
    public static PrivateFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path place = parent.toRealPath();
        sweep(place);
        while (true) {
            Path path = Files.createTempDirectory(place, PREFIX, ownerOnly());
            OURS.add(path);
            FileChannel lockFile =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lockFile.lock();
            if (Files.exists(path.resolve(LOCK))) {
                return new PrivateFolder(path, lockFile);
            }
            // another process swept it in the moment before it was locked
            lockFile.close();
            OURS.remove(path);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        remove(path);
        lockFile.close();
        OURS.remove(path);
    }

    /** Mode 0700 where the file system knows modes. */
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void sweep(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.filter(
                            each -> each.getFileName().toString().startsWith(PREFIX))
                    .filter(each -> !OURS.contains(each))
                    .sorted()
                    .toList()) {
                sweepOne(folder);
            }
        }
    }

    private static void sweepOne(Path folder) throws IOException {
        try (FileChannel lockFile = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = lockFile.tryLock()) {
            if (lock != null) {
                remove(folder);
            }
        } catch (OverlappingFileLockException | IOException e) {
            // still being made by another process, or another user's: not ours to remove
            return;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

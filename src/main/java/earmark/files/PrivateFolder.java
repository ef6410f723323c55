package earmark.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder for this process alone, removed when it is closed. Beside it lies {@code NAME.lock}, locked as long as the
 * process lives; the operating system lets go of the lock whatever way the process ends, so who gets the lock knows that
 * the folder is nobody's: the next process that opens a folder there removes it. Thread-safe.
 */
public final class PrivateFolder implements AutoCloseable {
    private static final String PREFIX = "run-";
    private static final String LOCK = ".lock";
    /** A lock belongs to the process, and closing any channel on its file drops it: our own must not be opened again. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Path lockFile;
    private final FileChannel lock;

    private PrivateFolder(Path path, Path lockFile, FileChannel lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens a new folder and removes what dead processes left.
     *
     * @param parent made when it is not there
     * @throws IOException when it cannot be made
     */
    public static PrivateFolder in(Path parent) throws IOException {
        Path place = Private.folder(parent).toRealPath();
        // one at a time, so that no thread sweeps a lock file that another one made but did not note as ours yet
        synchronized (OURS) {
            sweep(place);
            return claim(place);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Removes the folder; what cannot be removed, such as native code in use on Windows, is left to a later sweep. */
    @Override
    public void close() throws IOException {
        try (lock) {
            remove(path);
            Files.deleteIfExists(lockFile);
        } catch (AccessDeniedException e) {
            // the lock goes with the channel, so the next process sweeps
        } finally {
            OURS.remove(lockFile);
        }
    }

    private static PrivateFolder claim(Path place) throws IOException {
        while (true) {
            Path lockFile = Files.createTempFile(place, PREFIX, LOCK);
            OURS.add(lockFile);
            FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            // a sweeper may have taken our file for a dead one's before we locked it, and removed it
            if (lock.tryLock() != null && Files.exists(lockFile)) {
                return new PrivateFolder(Private.folder(folderOf(lockFile)), lockFile, lock);
            }
            lock.close();
            OURS.remove(lockFile);
        }
    }

    private static void sweep(Path place) throws IOException {
        try (DirectoryStream<Path> lockFiles = Files.newDirectoryStream(place, PREFIX + "*" + LOCK)) {
            for (Path lockFile : lockFiles) {
                if (!OURS.contains(lockFile)) {
                    sweepOne(lockFile);
                }
            }
        }
    }

    private static void sweepOne(Path lockFile) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                remove(folderOf(lockFile));
                Files.deleteIfExists(lockFile);
            }
        } catch (OverlappingFileLockException | IOException e) {
            // somebody else was sweeping too, or it is another user's, or in use: not ours to remove
            return;
        }
    }

    private static Path folderOf(Path lockFile) {
        String name = lockFile.toString();
        return Path.of(name.substring(0, name.length() - LOCK.length()));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

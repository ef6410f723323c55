package earmark.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that belongs to a running process. Beside it lies {@code NAME.lock}, locked as long as the process lives;
 * the operating system lets go of the lock whatever way the process ends, so who gets the lock knows that the folder
 * is nobody's. Thread-safe.
 */
final class OwnedFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    /** Locks belong to a process, not to a channel: we must not try those of our own. */
    private static final String OURS = "p" + ProcessHandle.current().pid() + "-";

    private final Path path;
    private final Path lockFile;
    private final FileChannel channel;

    private OwnedFolder(Path path, Path lockFile, FileChannel channel) {
        this.path = path;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    Path path() {
        return path;
    }

    static OwnedFolder claim(Path parent) throws IOException {
        while (true) {
            Path lockFile = Files.createTempFile(parent, OURS, LOCK);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            // a sweeper may have taken our file for a dead one's before we locked it, and removed it
            if (channel.tryLock() != null && Files.exists(lockFile)) {
                String name = lockFile.getFileName().toString();
                Path folder = parent.resolve(name.substring(0, name.length() - LOCK.length()));
                return new OwnedFolder(Private.folder(folder), lockFile, channel);
            }
            channel.close();
        }
    }

    /** Removes the folders of processes that are gone. */
    static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, "p*" + LOCK)) {
            for (Path lockFile : locks) {
                if (!lockFile.getFileName().toString().startsWith(OURS)) {
                    sweepOne(lockFile);
                }
            }
        }
    }

    private static void sweepOne(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                String name = lockFile.toString();
                remove(Path.of(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (NoSuchFileException e) {
            // somebody else was sweeping too
        }
    }

    /** Removes the folder; what cannot be removed, such as native code in use on Windows, is left to a later sweep. */
    @Override
    public void close() throws IOException {
        try (channel) {
            remove(path);
            Files.deleteIfExists(lockFile);
        } catch (AccessDeniedException e) {
            // the lock goes with the channel, so the next process sweeps
        }
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

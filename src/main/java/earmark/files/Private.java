package earmark.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders and files that only their owner may read, and their way to the disk. Thread-safe. */
public final class Private {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private Private() {}

    /** Makes a folder, and those above it, unless it is there. */
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, FOLDER));
        }
        return folder;
    }

    /** Makes an empty file unless it is there. */
    public static Path file(Path file) throws IOException {
        try {
            Files.createFile(file, rights(file, FILE));
        } catch (FileAlreadyExistsException e) {
            // another process was quicker; the same file
        }
        return file;
    }

    /** Whether somebody else than the owner may look in; false where the file system knows no rights. */
    public static boolean isOpenToOthers(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && !FOLDER.containsAll(view.readAttributes().permissions());
    }

    /** Makes the names in a folder survive a power cut. */
    public static void flushFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder as a file, and keeps names safe by itself
        }
    }

    private static FileAttribute<?>[] rights(Path path, Set<PosixFilePermission> rights) {
        return hasRights(path.toAbsolutePath().getParent())
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(@Nullable Path folder) {
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.getFileAttributeView(existing, PosixFileAttributeView.class) != null;
    }
}

package earmark.files;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes outside bytes in: opens each input once and copies it into a private folder under a name of our own, its digest
 * taken while copying, so that what is read, what is kept and what the id is made of are the same bytes even when the
 * original changes meanwhile. Nothing else reads a recording from outside, and no worker ever sees its path. Thread-safe.
 */
public final class Staging implements AutoCloseable {
    private static final int COPY_BYTES = 1 << 16;

    private final PrivateFolder folder;
    private final AtomicLong count;
    private final long maxBytes;

    private Staging(PrivateFolder folder, AtomicLong count, long maxBytes) {
        this.folder = folder;
        this.count = count;
        this.maxBytes = maxBytes;
    }

    /**
     * Makes an empty staging place for inputs of any size.
     *
     * @param parent where its private folder is made; made if need be; what dead processes left there is removed
     * @throws IOException when it cannot be made
     */
    public static Staging in(Path parent) throws IOException {
        return new Staging(PrivateFolder.in(parent), new AtomicLong(), Long.MAX_VALUE);
    }

    /**
     * This very place, but refusing large inputs; closing either closes both.
     *
     * @param most largest input in bytes
     */
    public Staging limitedTo(long most) {
        return new Staging(folder, count, most);
    }

    /**
     * Copies one file.
     *
     * @param outside any path from outside; a symbolic link is followed when it leads to a regular file
     * @return the copy, safely on the disk; to be closed when it is done with
     * @throws EarmarkException when it is no regular file, may not be read, or is too large
     * @throws IOException when it cannot be read, or the copy cannot be written
     */
    public StagedFile take(Path outside) throws IOException {
        String shown = ShownName.of(outside);
        refuseOddFiles(shown, outside);
        try (InputStream in = open(shown, outside)) {
            return copy(in, shown);
        }
    }

    /**
     * Copies bytes to their end; does not close them.
     *
     * @param bytes for example one message out of a mailbox
     * @param shownName names them in messages
     * @return the copy, safely on the disk; to be closed when it is done with
     * @throws EarmarkException when they are too many
     * @throws IOException when they cannot be read, or the copy cannot be written
     */
    public StagedFile take(InputStream bytes, String shownName) throws IOException {
        return copy(bytes, ShownName.of(shownName));
    }

    /**
     * The folder itself, for other passing files of this process, such as unpacked native code. It is removed with all
     * that is in it when this closes, or when another process starts after this one died.
     */
    public Path folder() {
        return folder.path();
    }

    /** Removes the folder and what is still in it. */
    @Override
    public void close() throws IOException {
        folder.close();
    }

    private void refuseOddFiles(String shown, Path outside) throws IOException {
        if (!Files.exists(outside, LinkOption.NOFOLLOW_LINKS)) {
            throw new EarmarkException(shown, "no such file", "check the path");
        }
        if (!Files.isRegularFile(outside)) {
            throw new EarmarkException(shown, "not a regular file", "give the file itself");
        }
        if (Files.size(outside) > maxBytes) {
            throw tooLarge(shown);
        }
    }

    private static InputStream open(String shown, Path outside) throws IOException {
        try {
            return Files.newInputStream(outside);
        } catch (AccessDeniedException e) {
            throw new EarmarkException(shown, "no permission to read it", "check the file's owner and mode");
        }
    }

    private StagedFile copy(InputStream in, String shown) throws IOException {
        Path copy = Private.file(folder.path().resolve("input-" + count.incrementAndGet()));
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            // closing the stream would close the channel before it is forced to the disk
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            long sizeBytes = copy(shown, in, out);
            channel.force(true);
            return new StagedFile(shown, copy, Sha256.hex(digest), sizeBytes);
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private long copy(String shown, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[COPY_BYTES];
        long sizeBytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sizeBytes += read;
            if (sizeBytes > maxBytes) {
                throw tooLarge(shown);
            }
            out.write(buffer, 0, read);
        }
        return sizeBytes;
    }

    private EarmarkException tooLarge(String shown) {
        return new EarmarkException(
                shown,
                "larger than " + maxBytes / (1 << 20) + " MiB",
                "raise limits.max_file_mb in earmark.yaml, or split it");
    }
}

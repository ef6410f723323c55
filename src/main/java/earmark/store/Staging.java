package earmark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A folder of our own where outside bytes are copied before anything reads them: under a name of ours, their digest
 * taken while copying, so that what is read, what is kept and what the id is made of are the same bytes even when the
 * original changes meanwhile. One a process; what dead processes left is swept when the next one starts. Thread-safe.
 */
public final class Staging implements AutoCloseable {
    private final OwnedFolder folder;
    private final AtomicLong next = new AtomicLong();

    private Staging(OwnedFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder of this process below the given one, and removes those of processes that are gone.
     *
     * @param parent made if need be
     * @throws IOException when it cannot be made
     */
    public static Staging below(Path parent) throws IOException {
        Private.folder(parent);
        OwnedFolder.sweep(parent);
        return new Staging(OwnedFolder.claim(parent));
    }

    /**
     * Copies a file.
     *
     * @param outside the file
     * @return the copy, safely on the disk
     * @throws IOException when it cannot be read, or the copy cannot be written
     */
    public StagedFile take(Path outside) throws IOException {
        try (InputStream in = Files.newInputStream(outside)) {
            return take(in);
        }
    }

    /**
     * Copies bytes to their end; does not close them.
     *
     * @param bytes for example one message out of a mailbox
     * @return the copy, safely on the disk
     * @throws IOException when they cannot be read, or the copy cannot be written
     */
    public StagedFile take(InputStream bytes) throws IOException {
        Path copy = Private.file(folder.path().resolve("in" + next.incrementAndGet()));
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            // closing the stream would close the channel before it is forced to the disk
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            long sizeBytes = bytes.transferTo(out);
            channel.force(true);
            return new StagedFile(copy, Sha256.hex(digest), sizeBytes);
        } catch (IOException | UncheckedIOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /**
     * The folder itself, for other passing files of this process: copies made elsewhere, unpacked native code. It is
     * removed with all that is in it when this closes, or when the next process starts after this one died.
     */
    public Path folder() {
        return folder.path();
    }

    /** Removes this process's folder and what is still in it. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}

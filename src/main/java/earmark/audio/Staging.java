package earmark.audio;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes inputs in: opens each once, copies it into a folder of our own under a name of our own, and takes its digest
 * from the very bytes that were copied. Nothing else of the program opens a path from outside, and no worker ever sees
 * one. Thread-safe.
 */
public final class Staging implements AutoCloseable {
    private static final int COPY_BYTES = 1 << 16;

    private final PrivateFolder folder;
    private final AudioLimits limits;
    private final AtomicInteger count = new AtomicInteger();

    private Staging(PrivateFolder folder, AudioLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Makes an empty staging place.
     *
     * @param parent where its private folder is made; what killed processes left there is removed
     */
    public static Staging in(Path parent, AudioLimits limits) throws IOException {
        return new Staging(PrivateFolder.in(parent), limits);
    }

    /**
     * Copies one input.
     *
     * @param input any path from outside; a symbolic link is followed when it leads to a regular file
     * @return the copy, to be closed when it is done with
     * @throws EarmarkException when it is no regular file, cannot be read, or is too large
     */
    public StagedFile take(Path input) throws IOException {
        String shown = ShownName.of(input);
        refuseOddFiles(shown, input);
        Path copy = folder.path().resolve("input-" + count.incrementAndGet());
        try (InputStream in = open(shown, input);
                OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
            var digested = new DigestOutputStream(out, sha256());
            long bytes = copy(shown, in, digested);
            return new StagedFile(
                    shown,
                    copy,
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()),
                    bytes);
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }

    private void refuseOddFiles(String shown, Path input) throws IOException {
        if (!Files.exists(input, LinkOption.NOFOLLOW_LINKS)) {
            throw new EarmarkException(shown, "no such file", "check the path");
        }
        if (!Files.isRegularFile(input)) {
            throw new EarmarkException(shown, "not a regular file", "give the file itself");
        }
        if (Files.size(input) > limits.maxBytes()) {
            throw tooLarge(shown);
        }
    }

    private static InputStream open(String shown, Path input) throws IOException {
        try {
            return Files.newInputStream(input);
        } catch (java.nio.file.AccessDeniedException e) {
            throw new EarmarkException(shown, "no permission to read it", "check the file's owner and mode");
        }
    }

    private long copy(String shown, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[COPY_BYTES];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > limits.maxBytes()) {
                throw tooLarge(shown);
            }
            out.write(buffer, 0, read);
        }
        return bytes;
    }

    private EarmarkException tooLarge(String shown) {
        return new EarmarkException(
                shown,
                "larger than " + limits.maxBytes() / (1 << 20) + " MiB",
                "cut it, or compress it as FLAC or Opus");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

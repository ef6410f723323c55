package earmark.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/** The right to write the index, until closed. Use from one thread. */
public final class IndexWriting implements AutoCloseable {
    private final TurnIndex index;
    private final FSDirectory directory;
    private final Lock lock;

    IndexWriting(TurnIndex index, FSDirectory directory, Lock lock) {
        this.index = index;
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Goes on with the current generation.
     *
     * @return a writer on it; close it before publishing anything
     * @throws IOException when there is none that can be read
     */
    public TurnWriter append() throws IOException {
        Optional<String> current = index.current();
        if (current.isEmpty()) {
            throw new NoSuchFileException(index.pointer().toString());
        }
        return TurnWriter.open(index.folder().resolve(current.get()));
    }

    /**
     * Begins a new generation beside the current one, which stays in use until {@link #publish}.
     *
     * @return a writer on it
     * @throws IOException when it cannot be made
     */
    public TurnWriter begin() throws IOException {
        removeAllBut(index.current().orElse(""));
        int next = generations().stream().mapToInt(IndexWriting::number).max().orElse(0) + 1;
        return TurnWriter.open(index.folder().resolve("g" + next));
    }

    /**
     * Puts a generation in use and removes the others. Processes that search the old one may go on.
     *
     * @param generation the folder of a writer from {@link #begin}, committed and closed
     * @throws IOException when it cannot be done; then the old one stays in use
     */
    public void publish(Path generation) throws IOException {
        String name = String.valueOf(generation.getFileName());
        Path next = index.folder().resolve("current.next");
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(next, index.pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        directory.syncMetaData();
        removeAllBut(name);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            lock.close();
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> entries = Files.list(index.folder())) {
            return entries.filter(TurnIndex::isGeneration).sorted().toList();
        }
    }

    private void removeAllBut(String kept) throws IOException {
        for (Path generation : generations()) {
            if (!String.valueOf(generation.getFileName()).equals(kept)) {
                remove(generation);
            }
        }
    }

    /** What a searcher holds open on Windows stays, and goes the next time. */
    private static void remove(Path generation) throws IOException {
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(generation);
        } catch (java.nio.file.AccessDeniedException e) {
            return;
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(String.valueOf(generation.getFileName()).substring(1));
    }
}

package earmark.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder of the index. It holds generations, {@code g1}, {@code g2} …, of which the file {@code current} names the
 * one in use: a new one is built beside the old and swapped in by replacing that file. One process at a time writes;
 * any number search. Everything here can be built again from the database. Thread-safe.
 */
public final class TurnIndex {
    private static final String WRITING = "writing.lock";
    private static final Pattern GENERATION = Pattern.compile("g[1-9][0-9]{0,8}");

    private final Path folder;

    private TurnIndex(Path folder) {
        this.folder = folder;
    }

    /**
     * The index in a folder.
     *
     * @param folder need not exist
     */
    public static TurnIndex in(Path folder) {
        return new TurnIndex(folder);
    }

    /**
     * Takes the right to write.
     *
     * @return empty when somebody else has it
     * @throws IOException when the folder cannot be used
     */
    public Optional<IndexWriting> tryWriting() throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            Lock lock = directory.obtainLock(WRITING);
            return Optional.of(new IndexWriting(this, directory, lock));
        } catch (LockObtainFailedException e) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Opens the current generation as it was last committed; see {@link KeptSearcher} for a process that searches often.
     *
     * @return empty when there is none, or none that can be read
     */
    public Optional<Searcher> search() {
        try (var once = new KeptSearcher(this)) {
            return once.search();
        }
    }

    Path folder() {
        return folder;
    }

    /** Name of the generation in use. */
    Optional<String> current() {
        try {
            String name = Files.readString(pointer(), StandardCharsets.UTF_8).strip();
            return GENERATION.matcher(name).matches() ? Optional.of(name) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path pointer() {
        return folder.resolve("current");
    }

    static boolean isGeneration(Path path) {
        return GENERATION.matcher(String.valueOf(path.getFileName())).matches();
    }
}

package earmark.store;

import earmark.files.Sha256;
import earmark.files.StagedFile;
import earmark.model.InteractionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The originals: which files an interaction was made of, where they are, and whether they are whole. Thread-safe. */
public final class Originals {
    private final Database database;
    private final KeptFiles files;

    Originals(Database database, KeptFiles files) {
        this.database = database;
        this.files = files;
    }

    /** What it was made of, in order, each with the first name it was seen under. */
    public List<KeptSource> of(InteractionId id) {
        return database.read(handle -> Sources.all(handle, id));
    }

    /** Where the bytes of an original are; only to read. */
    public Path path(KeptSource original) {
        return files.path(original.sha256(), original.extension());
    }

    /** Every name its originals were seen under, in order. */
    public List<String> names(InteractionId id) {
        return database.read(handle -> Sources.names(handle, id));
    }

    /**
     * Whether a kept original is there with the bytes it was kept with; reads all of it.
     *
     * @throws IOException when it is there but cannot be read
     */
    public boolean isWhole(String sha256) throws IOException {
        Optional<String> extension = database.read(handle -> Sources.keptExtension(handle, sha256));
        if (extension.isEmpty()) {
            return false;
        }
        Path kept = files.path(sha256, extension.get());
        return Files.exists(kept) && Sha256.of(kept).equals(sha256);
    }

    /**
     * Puts an original back that is kept but gone or damaged; does nothing when it is as it should be.
     *
     * @param staged the same bytes, just read
     * @return whether there was something to mend
     * @throws IOException when it cannot be written
     */
    public boolean mend(StagedFile staged) throws IOException {
        Optional<String> extension = database.read(handle -> Sources.keptExtension(handle, staged.sha256()));
        if (extension.isEmpty() || isWhole(staged.sha256())) {
            return false;
        }
        files.keep(KeptSource.of(staged, "", "", extension.get()), extension.get());
        return true;
    }
}

package earmark.store;

import earmark.files.Private;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The one folder in which everything is kept: {@code earmark.db}, the kept originals under {@code files}, the derived
 * {@code index}, and {@code staging} for what is still on its way in. Only its owner may read it. It must lie on a
 * local disk: SQLite's write-ahead log does not work over a network. Thread-safe.
 *
 * @param folder the folder itself
 */
public record Home(Path folder) {
    /**
     * A home that is already there.
     *
     * @param folder the folder
     * @return the home, its database looked at but not opened
     * @throws EarmarkException when there is none, or one this program must not touch
     * @throws IOException when the folder cannot be read
     */
    public static Home open(Path folder) throws IOException {
        var home = new Home(folder.toAbsolutePath().normalize());
        if (!Files.exists(home.database())) {
            home.refuseLostDatabase();
            throw new EarmarkException(
                    folder.toString(),
                    "there is no earmark home here",
                    "ingest something first, or name another --home");
        }
        DatabaseHeader.refuseWhatIsNotOurs(home.database());
        return home;
    }

    /**
     * A home, made if need be.
     *
     * @param folder the folder; need not exist
     * @return the home
     * @throws EarmarkException when what is there must not be touched
     * @throws IOException when it cannot be made
     */
    public static Home openOrCreate(Path folder) throws IOException {
        var home = new Home(folder.toAbsolutePath().normalize());
        if (!Files.exists(home.database())) {
            home.refuseLostDatabase();
            Private.folder(home.folder);
            Private.folder(home.files());
            Private.folder(home.staging());
            Private.folder(home.index());
            // made empty by us, for SQLite gives its side files the rights of this one
            Private.file(home.database());
        }
        DatabaseHeader.refuseWhatIsNotOurs(home.database());
        return home;
    }

    /** The database. */
    public Path database() {
        return folder.resolve("earmark.db");
    }

    /** The kept originals. */
    public Path files() {
        return folder.resolve("files");
    }

    /** The derived index; may be deleted at any time. */
    public Path index() {
        return folder.resolve("index");
    }

    /** The derived vectors of what was said; may be deleted at any time. */
    public Path meanings() {
        return folder.resolve("meanings");
    }

    /** What is on its way in; one folder a running process. */
    public Path staging() {
        return folder.resolve("staging");
    }

    /** Copies to listen to, and what waveforms are drawn of; may be deleted at any time. */
    public Path listening() {
        return folder.resolve("listening");
    }

    /** An empty database beside kept recordings would take them all for leftovers and sweep them away. */
    private void refuseLostDatabase() throws IOException {
        try (Stream<Path> kept = Files.list(files())) {
            if (kept.findAny().isPresent()) {
                throw new EarmarkException(
                        database().toString(),
                        "the database is gone but kept originals are there",
                        "put the database back from a backup, or move " + files() + " away and ingest it again");
            }
        } catch (NoSuchFileException e) {
            // nothing was ever kept here
        }
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first 100 bytes of a database file, read without SQLite, so that a file which is not ours is refused before
 * anything about it is changed. Layout: SQLite's "Database File Format", section 1.3.
 */
final class DatabaseHeader {
    /** {@code EARM}; in the header as {@code application_id}. */
    static final int APPLICATION_ID = 0x4541_524D;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    private DatabaseHeader() {}

    /** Passes an empty file, which is a database not yet filled, and our own up to the schema we know. */
    static void refuseWhatIsNotOurs(Path database) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(database)) {
            bytes = in.readNBytes(LENGTH);
        }
        if (bytes.length == 0) {
            return;
        }
        if (bytes.length < LENGTH || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
            throw new EarmarkException(
                    database.toString(), "this is not a database", "restore it from a backup, or name another --home");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int application = header.getInt(APPLICATION_ID_AT);
        int version = header.getInt(USER_VERSION_AT);
        // both are 0 in the moment between the first page and the first migration
        if (application != APPLICATION_ID && (application != 0 || version != 0)) {
            throw new EarmarkException(
                    database.toString(), "this is the database of another program", "name another --home");
        }
        refuseNewer(database, version);
    }

    /** Refuses a schema this program does not know. */
    static void refuseNewer(Path database, int version) {
        if (version > Schema.NEWEST) {
            throw new EarmarkException(
                    database.toString(),
                    "this home was written by a newer earmark: its schema is " + version + ", this program knows "
                            + Schema.NEWEST,
                    "use the newer earmark; nothing was changed");
        }
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What went wrong with the database, in a sentence and with what to do. */
final class Trouble {
    private static final String RESTORE = "run verify to see what is damaged, and restore the home from a backup";
    /** The lower eight bits of a result code are its kind; the others say more about it. */
    private static final int KIND = 0xFF;

    private Trouble() {}

    /** The same, told of one interaction, when it is the rows that are damaged and not something that will pass. */
    static EarmarkException of(InteractionId id, EarmarkException error) {
        Throwable root = root(error);
        boolean damaged = !(root instanceof SQLiteException sqlite)
                || kind(sqlite) == SQLiteErrorCode.SQLITE_CORRUPT
                || kind(sqlite) == SQLiteErrorCode.SQLITE_NOTADB;
        if (!damaged) {
            return error;
        }
        var told = new EarmarkException(id.value(), "its rows are damaged: " + root.getMessage(), RESTORE);
        told.initCause(error);
        return told;
    }

    /** Of an error that SQLite, its driver or our own reading of the rows threw. */
    static EarmarkException with(Path database, RuntimeException error) {
        Throwable root = root(error);
        var told = new EarmarkException(
                database.toString(), "the database cannot be used: " + root.getMessage(), hint(root));
        told.initCause(error);
        return told;
    }

    private static String hint(Throwable root) {
        if (!(root instanceof SQLiteException sqlite)) {
            return RESTORE;
        }
        return switch (kind(sqlite)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> "another process has been writing for ten seconds; try again";
            case SQLITE_FULL -> "the disk is full; make room and try again, nothing is lost";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                "see whether you may write to the home and its folder";
            case SQLITE_IOERR -> "the disk reports an error; see the system's log before anything else";
            default -> RESTORE;
        };
    }

    private static SQLiteErrorCode kind(SQLiteException error) {
        return SQLiteErrorCode.getErrorCode(error.getResultCode().code & KIND);
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

package earmark.store;

/**
 * Something a verification found.
 *
 * @param code what kind it is, from a closed list: stable, for scripts
 * @param object which interaction, file or part is meant
 * @param what what is wrong with it
 * @param remedy what to do
 * @param harmless whether nothing is lost or wrong by it
 */
public record Damage(Code code, String object, String what, String remedy, boolean harmless) {
    /** Kinds of damage. */
    public enum Code {
        /** The database cannot be opened or read to its end. */
        DATABASE_UNREADABLE,
        /** A connection has not the settings it must have. */
        DATABASE_SETTINGS,
        /** SQLite's own check found something. */
        DATABASE_STRUCTURE,
        /** A row points to one that is not there. */
        DANGLING_ROW,
        /** Rows of an interaction are not those that were saved. */
        INTERACTION_CHANGED,
        /** An interaction is gone although nothing removed it. */
        INTERACTION_MISSING,
        /** A noted name or failure is not as it was saved. */
        NOTE_CHANGED,
        /** A kept original is not there. */
        ORIGINAL_MISSING,
        /** A kept original has not the bytes it was kept with. */
        ORIGINAL_CHANGED,
        /** A file that no row speaks of. */
        LEFTOVER,
        /** Others than the owner may look into the home. */
        OPEN_TO_OTHERS,
        /** There is no index, or it cannot be opened. */
        INDEX_UNREADABLE,
        /** Lucene's own check found something. */
        INDEX_STRUCTURE,
        /** Another process was writing the index, so that it could not be checked. */
        INDEX_BUSY,
        /** The index has not seen all changes. */
        INDEX_BEHIND,
        /** The index belongs to another database or an earlier state of this one. */
        INDEX_FOREIGN,
        /** An interaction's turns are not in the index, or not as they are in the database. */
        INDEX_DIFFERS,
        /** The index holds an interaction that is not kept. */
        INDEX_EXTRA
    }
}

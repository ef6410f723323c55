package earmark.store;

import java.nio.file.Path;

/** Where SQLite's native code is unpacked to. */
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /**
     * Into a folder that is swept: a killed process leaves a megabyte behind, which in the system's folder for passing
     * files once filled a disk (sqlite-jdbc issue 1140). A JVM unpacks once, so the first one counts, and what the
     * operator set counts before that.
     */
    static void unpackBelow(Path folder) {
        if (System.getProperty(FOLDER) == null) {
            System.setProperty(FOLDER, folder.toString());
        }
    }
}

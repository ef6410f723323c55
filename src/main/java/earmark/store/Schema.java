package earmark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Brings a database to the newest schema: numbered SQL files, one transaction a step, each noted when done. */
final class Schema {
    /** In order; the n-th file makes schema n. */
    private static final List<String> STEPS = List.of(
            "V001__ground.sql",
            "V002__finding_fields.sql",
            "V003__wordings.sql",
            "V004__lost_sound.sql",
            "V005__scorecards.sql",
            "V006__sampling.sql",
            "V009__feedback.sql");

    /** The schema this program writes. */
    static final int NEWEST = STEPS.size();

    private Schema() {}

    /** Runs the steps that are missing. A step that fails leaves the schema before it. */
    static void bringUpToDate(Path file, Database database) {
        int version = database.read(Schema::version);
        DatabaseHeader.refuseNewer(file, version);
        if (version == NEWEST) {
            return;
        }
        for (int step = version + 1; step <= NEWEST; step++) {
            int next = step;
            database.write(handle -> {
                // another process may have done it while we waited for the lock
                if (version(handle) < next) {
                    run(handle, next);
                }
                return next;
            });
        }
    }

    /** 0 for an empty database. */
    static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private static void run(Handle handle, int step) {
        if (step == 1) {
            handle.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, file TEXT NOT NULL) STRICT");
            handle.execute("PRAGMA application_id = " + DatabaseHeader.APPLICATION_ID);
        }
        String name = STEPS.get(step - 1);
        handle.createScript(text(name)).execute();
        handle.execute("INSERT INTO schema_version (version, file) VALUES (?, ?)", step, name);
        // in the header, where it can be read without opening the database
        handle.execute("PRAGMA user_version = " + step);
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/earmark/store/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

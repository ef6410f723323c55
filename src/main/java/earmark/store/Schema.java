package earmark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Brings a database to the newest schema: numbered SQL files, one transaction a step, each noted when done. */
final class Schema {
    /** In order. What lands later may have a number in between: every step that is missing is run. */
    private static final List<String> STEPS = List.of(
            "V001__ground.sql",
            "V002__finding_fields.sql",
            "V003__wordings.sql",
            "V004__lost_sound.sql",
            "V005__scorecards.sql",
            "V006__sampling.sql",
            "V007__clips.sql",
            "V008__feedback.sql",
            "V009__drafts.sql",
            "V010__calibration.sql",
            "V011__themes.sql",
            "V012__recommendations.sql",
            "V013__work.sql",
            "V014__people.sql",
            "V015__corrections.sql",
            "V016__playlists.sql",
            "V017__teams.sql");

    /** The schema this program writes. */
    static final int NEWEST = number(STEPS.get(STEPS.size() - 1));

    private Schema() {}

    /** Runs the steps that are missing. A step that fails leaves the schema before it. */
    static void bringUpToDate(Path file, Database database) {
        DatabaseHeader.refuseNewer(file, database.read(Schema::version));
        Set<String> done = database.read(Schema::done);
        for (String step : STEPS) {
            if (!done.contains(step)) {
                database.write(handle -> {
                    // another process may have done it while we waited for the lock
                    if (!done(handle).contains(step)) {
                        run(handle, step);
                    }
                    return step;
                });
            }
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf('_')));
    }

    private static Set<String> done(Handle handle) {
        return version(handle) == 0
                ? Set.of()
                : handle.createQuery("SELECT file FROM schema_version")
                        .mapTo(String.class)
                        .set();
    }

    /** 0 for an empty database. */
    static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private static void run(Handle handle, String name) {
        int step = number(name);
        if (step == 1) {
            handle.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, file TEXT NOT NULL) STRICT");
            handle.execute("PRAGMA application_id = " + DatabaseHeader.APPLICATION_ID);
        }
        handle.createScript(text(name)).execute();
        handle.execute("INSERT INTO schema_version (version, file) VALUES (?, ?)", step, name);
        // in the header, where it can be read without opening the database
        handle.execute("PRAGMA user_version = " + Math.max(step, version(handle)));
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

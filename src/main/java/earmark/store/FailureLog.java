package earmark.store;

import earmark.model.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could not be taken in, until it works. Thread-safe. */
public final class FailureLog {
    private final Database database;
    private final Clock clock;

    FailureLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that something could not be taken in; a second time counts up.
     *
     * @param path the name it was given under
     * @param sha256 of its bytes; null when they could not be read
     * @param problem why not, and what to do
     */
    public void note(String path, @Nullable String sha256, Problem problem) {
        database.write(handle -> {
            FailureRows.note(handle, path, sha256, problem, clock.instant());
            return path;
        });
    }

    /**
     * Forgets failures: what had failed under these names worked, or is no longer wrong.
     *
     * @param names the names they were noted under; those without a failure are ignored
     */
    public void worked(Collection<String> names) {
        if (all().stream().map(Failure::path).anyMatch(names::contains)) {
            database.write(handle -> {
                names.forEach(name -> FailureRows.clear(handle, name));
                return names;
            });
        }
    }

    /** What could not be taken in so far, in path order. */
    public List<Failure> all() {
        return database.read(FailureRows::all);
    }
}

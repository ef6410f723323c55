package earmark.store;

import earmark.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Failures as rows, and back. */
final class FailureRows {
    private FailureRows() {}

    static void note(Handle handle, String path, @Nullable String sha256, Problem problem, Instant now) {
        Optional<Failure> before = find(handle, path);
        String firstAt = Moments.text(before.map(Failure::firstAt).orElse(now));
        int times = before.map(Failure::times).orElse(0) + 1;
        String lastAt = Moments.text(now);
        handle.execute(
                "INSERT OR REPLACE INTO failure (path, sha256, place, what, hint, first_at, last_at, times, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                path,
                sha256,
                problem.where(),
                problem.what(),
                problem.hint(),
                firstAt,
                lastAt,
                times,
                RowDigest.ofValues(
                        path, sha256, problem.where(), problem.what(), problem.hint(), firstAt, lastAt, times));
    }

    /** In path order. */
    static List<Failure> all(Handle handle) {
        return query(handle.createQuery("SELECT * FROM failure ORDER BY path"));
    }

    /** It worked after all, under this name or another. */
    static void clear(Handle handle, String path, String sha256) {
        handle.execute("DELETE FROM failure WHERE path = ? OR sha256 = ?", path, sha256);
    }

    /** It worked after all, under this name. */
    static void clear(Handle handle, String path) {
        handle.execute("DELETE FROM failure WHERE path = ?", path);
    }

    private static Optional<Failure> find(Handle handle, String path) {
        return query(handle.createQuery("SELECT * FROM failure WHERE path = :path")
                        .bind("path", path))
                .stream()
                .findFirst();
    }

    private static List<Failure> query(Query query) {
        return query.map((row, context) -> new Failure(
                        row.getString("path"),
                        row.getString("sha256"),
                        new Problem(row.getString("place"), row.getString("what"), row.getString("hint")),
                        Moments.moment(row.getString("first_at")),
                        Moments.moment(row.getString("last_at")),
                        row.getInt("times")))
                .list();
    }
}

package earmark.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Work in the background that is waiting, running or over. Thread-safe. */
public final class JobLog {
    private static final String SELECT =
            "SELECT id, kind, title, state, payload, result, made_by, made_at, ended_at FROM job";

    private final Database database;

    JobLog(Database database) {
        this.database = database;
    }

    /** Keeps a job as it is now. */
    public void keep(KeptJob job) {
        database.write(handle -> handle.execute(
                "INSERT OR REPLACE INTO job (id, kind, title, state, payload, result, made_by, made_at, ended_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                job.id(),
                job.kind(),
                job.title(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.payload(),
                job.result(),
                job.madeBy(),
                Moments.text(job.madeAt()),
                job.endedAt() == null ? null : Moments.text(job.endedAt())));
    }

    /** The latest first, at most so many. */
    public List<KeptJob> latest(int limit) {
        return database.read(handle -> list(handle.createQuery(SELECT + " ORDER BY made_at DESC, id DESC LIMIT :most")
                .bind("most", limit)));
    }

    /** Those that are not over, the oldest first. */
    public List<KeptJob> open() {
        return database.read(handle ->
                list(handle.createQuery(SELECT + " WHERE state IN ('waiting', 'running') ORDER BY made_at, id")));
    }

    /** One by its id. */
    public Optional<KeptJob> find(String id) {
        return database.read(
                handle -> list(handle.createQuery(SELECT + " WHERE id = :id").bind("id", id)).stream()
                        .findFirst());
    }

    private static List<KeptJob> list(Query query) {
        return query.map((row, context) -> new KeptJob(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        KeptJob.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        Moments.moment(row.getString(8)),
                        row.getString(9) == null ? null : Moments.moment(row.getString(9))))
                .list();
    }
}

package earmark.store;

import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Who looked at what; see {@link Store#accessLog}. Entries gather in memory and are written together, for a commit to the
 * disk costs more than what it is about: by {@link #flush}, which whoever notes entries calls every second, before anything
 * is read, and when the store is closed. A crash loses what came after the last one. Thread-safe.
 */
public final class AccessLog {
    /** With so many waiting, whoever notes the next one writes them. */
    private static final int MOST_WAITING = 500;

    private final Database database;
    private final Object writing = new Object();
    private final Deque<AccessEntry> waiting = new ArrayDeque<>();

    AccessLog(Database database) {
        this.database = database;
    }

    /** Notes an entry; its number is given when it is written. */
    public void note(AccessEntry entry) {
        int now;
        synchronized (waiting) {
            waiting.add(entry);
            now = waiting.size();
        }
        if (now >= MOST_WAITING) {
            flush();
        }
    }

    /** Writes what waits. When that fails nothing is lost: it waits on. */
    public void flush() {
        synchronized (writing) {
            List<AccessEntry> batch;
            synchronized (waiting) {
                batch = new ArrayList<>(waiting);
            }
            if (!batch.isEmpty()) {
                database.write(handle -> {
                    keep(handle, batch);
                    return batch;
                });
                synchronized (waiting) {
                    batch.forEach(entry -> waiting.remove());
                }
            }
        }
    }

    /**
     * Entries, the latest first.
     *
     * @param filter which
     * @param before only with smaller numbers than this; {@link Long#MAX_VALUE} for all
     * @param limit at most so many
     */
    public List<AccessEntry> entries(AccessFilter filter, long before, int limit) {
        flush();
        return database.read(handle -> query(
                        handle,
                        "SELECT number, at, who, kind, what, address FROM access",
                        " ORDER BY number DESC LIMIT :limit",
                        filter,
                        before)
                .bind("limit", limit)
                .map((row, context) -> new AccessEntry(
                        row.getLong(1),
                        Moments.moment(row.getString(2)),
                        row.getString(3),
                        AccessKind.valueOf(AnswerRows.upper(row.getString(4))),
                        row.getString(5),
                        row.getString(6)))
                .list());
    }

    /** How many entries are meant. */
    public long count(AccessFilter filter) {
        flush();
        return database.read(handle -> query(handle, "SELECT count(*) FROM access", "", filter, Long.MAX_VALUE)
                .mapTo(Long.class)
                .one());
    }

    private static Query query(Handle handle, String select, String order, AccessFilter filter, long before) {
        var conditions = new ArrayList<String>(List.of("number < :before"));
        var values = new TreeMap<String, Object>();
        values.put("before", before);
        if (filter.who() != null) {
            conditions.add("who = :who");
            values.put("who", filter.who());
        }
        if (filter.kind() != null) {
            conditions.add("kind = :kind");
            values.put("kind", filter.kind().key());
        }
        if (filter.what() != null) {
            // itself, and what was done to it, which stands behind a comma
            conditions.add("(what = :what OR (what > :comma AND what < :behind))");
            values.put("what", filter.what());
            values.put("comma", filter.what() + ",");
            values.put("behind", filter.what() + "-");
        }
        if (filter.from() != null) {
            conditions.add("at >= :from");
            values.put("from", Moments.text(filter.from()));
        }
        if (filter.until() != null) {
            conditions.add("at < :until");
            values.put("until", Moments.text(filter.until()));
        }
        return handle.createQuery(select + " WHERE " + String.join(" AND ", conditions) + order)
                .bindMap(values);
    }

    private static void keep(Handle handle, List<AccessEntry> entries) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO access (at, who, kind, what, address, digest) VALUES (?, ?, ?, ?, ?, ?)");
        for (AccessEntry entry : entries) {
            String at = Moments.text(entry.at());
            String kind = entry.kind().key();
            batch.add(
                    at,
                    entry.who(),
                    kind,
                    entry.what(),
                    entry.address(),
                    RowDigest.ofValues(at, entry.who(), kind, entry.what(), entry.address()));
        }
        batch.execute();
    }
}

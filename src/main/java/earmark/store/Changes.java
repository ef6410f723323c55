package earmark.store;

import earmark.model.InteractionId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rising numbers by which the index knows what it has not seen yet. */
final class Changes {
    private Changes() {}

    /** Gives the interaction the next number, in place of the one it had. */
    static void note(Handle handle, InteractionId id, boolean removed) {
        handle.execute(
                "INSERT OR REPLACE INTO change (interaction, removed) VALUES (?, ?)", id.value(), removed ? 1 : 0);
    }

    static List<Change> since(Handle handle, long after, int limit) {
        return handle.createQuery("SELECT number, interaction, removed FROM change WHERE number > :after"
                        + " ORDER BY number LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new Change(row.getLong(1), new InteractionId(row.getString(2)), row.getInt(3) == 1))
                .list();
    }

    static String identity(Handle handle) {
        return handle.createQuery("SELECT identity FROM store")
                .mapTo(String.class)
                .one();
    }

    static long last(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(number), 0) FROM change")
                .mapTo(Long.class)
                .one();
    }

    static Totals totals(Handle handle) {
        return handle.createQuery("SELECT count(*), coalesce(sum(turn_count), 0), (SELECT count(*) FROM failure),"
                        + " (SELECT coalesce(max(number), 0) FROM change) FROM interaction")
                .map((row, context) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .one();
    }
}

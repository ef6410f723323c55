package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Medium;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lists interactions: the newest first, those of unknown date last, equal ones by id. */
final class Summaries {
    private static final String ORDER = " ORDER BY i.started_at DESC NULLS LAST, i.id LIMIT :limit";

    private Summaries() {}

    private static final String SELECT =
            "SELECT i.id, i.medium, i.started_at, i.duration_ms, i.turn_count, i.source FROM interaction i";

    static List<Summary> list(Handle handle, Filter filter, int limit) {
        return summaries(handle, query(handle, SELECT, filter, limit));
    }

    static List<Summary> of(Handle handle, Collection<InteractionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : summaries(
                        handle,
                        handle.createQuery(SELECT + " WHERE i.id IN (<ids>)")
                                .bindList(
                                        "ids",
                                        ids.stream().map(InteractionId::value).toList()));
    }

    private static List<Summary> summaries(Handle handle, Query query) {
        return query.map((row, context) -> {
                    var id = new InteractionId(row.getString(1));
                    return new Summary(
                            id,
                            Medium.valueOf(row.getString(2)),
                            InteractionRows.moment(row.getString(3)),
                            row.getObject(4) == null ? null : row.getLong(4),
                            row.getInt(5),
                            row.getString(6),
                            InteractionRows.pairs(handle, "fact", id),
                            findings(handle, id),
                            InteractionRows.problems(handle, id));
                })
                .list();
    }

    static Set<InteractionId> ids(Handle handle, Filter filter) {
        List<InteractionId> ids = query(handle, "SELECT i.id FROM interaction i", filter, Integer.MAX_VALUE)
                .mapTo(String.class)
                .map(InteractionId::new)
                .list();
        return new LinkedHashSet<>(ids);
    }

    private static Map<String, Integer> findings(Handle handle, InteractionId id) {
        var counts = new TreeMap<String, Integer>();
        handle.createQuery("SELECT v.marker, count(*) FROM verdict v JOIN finding f"
                        + " ON f.interaction = v.interaction AND f.verdict = v.position"
                        + " WHERE v.interaction = :id GROUP BY v.marker")
                .bind("id", id.value())
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Only our own words go into the statement; values are bound. */
    private static Query query(Handle handle, String select, Filter filter, int limit) {
        var conditions = new ArrayList<String>();
        var values = new TreeMap<String, Object>();
        Medium medium = filter.medium();
        if (medium != null) {
            conditions.add("i.medium = :medium");
            values.put("medium", medium.name());
        }
        int number = 0;
        for (Map.Entry<String, String> fact : filter.facts().entrySet()) {
            conditions.add("EXISTS (SELECT 1 FROM fact f WHERE f.interaction = i.id AND f.name = :name" + number
                    + " AND f.value = :value" + number + ")");
            values.put("name" + number, fact.getKey());
            values.put("value" + number, fact.getValue());
            number++;
        }
        Instant from = filter.from();
        if (from != null) {
            conditions.add("i.started_at >= :from");
            values.put("from", Moments.text(from));
        }
        Instant until = filter.until();
        if (until != null) {
            conditions.add("i.started_at < :until");
            values.put("until", Moments.text(until));
        }
        String marker = filter.marker();
        if (marker != null) {
            conditions.add("EXISTS (SELECT 1 FROM verdict v WHERE v.interaction = i.id AND v.marker = :marker"
                    + " AND v.outcome = 'present')");
            values.put("marker", marker);
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return handle.createQuery(select + where + ORDER).bindMap(values).bind("limit", limit);
    }
}

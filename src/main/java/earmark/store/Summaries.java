package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists interactions: the newest first, those of unknown date last, equal ones by id. */
final class Summaries {
    private static final String ORDER = " ORDER BY i.started_at DESC NULLS LAST, i.id LIMIT :limit";

    private Summaries() {}

    /** The columns of one line; what hangs on it is read for all lines together. */
    private record Line(
            InteractionId id,
            Medium medium,
            @Nullable Instant startedAt,
            @Nullable Long durationMs,
            int turns,
            String source) {}

    private static final String SELECT =
            "SELECT i.id, i.medium, i.started_at, i.duration_ms, i.turn_count, i.source FROM interaction i";

    /** These, in no order; those that are not kept are left out. */
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

    static List<Summary> list(Handle handle, Filter filter, @Nullable Cursor after, int limit) {
        return summaries(handle, query(handle, SELECT, filter, after, limit));
    }

    private static List<Summary> summaries(Handle handle, Query query) {
        List<Line> lines = query.map((row, context) -> new Line(
                        new InteractionId(row.getString(1)),
                        Medium.valueOf(row.getString(2)),
                        InteractionRows.moment(row.getString(3)),
                        row.getObject(4) == null ? null : row.getLong(4),
                        row.getInt(5),
                        row.getString(6)))
                .list();
        var summaries = new ArrayList<Summary>();
        for (int from = 0; from < lines.size(); from += OutlineRows.AT_ONCE) {
            List<Line> some = lines.subList(from, Math.min(lines.size(), from + OutlineRows.AT_ONCE));
            summaries.addAll(summaries(handle, some));
        }
        return summaries;
    }

    private static List<Summary> summaries(Handle handle, List<Line> lines) {
        List<String> ids = lines.stream().map(line -> line.id().value()).toList();
        var facts = new HashMap<String, Map<String, String>>();
        handle.createQuery("SELECT interaction, name, value FROM fact WHERE interaction IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(row ->
                        facts.computeIfAbsent(row.get(0), id -> new TreeMap<>()).put(row.get(1), row.get(2)));
        var findings = new HashMap<String, Map<String, Integer>>();
        handle.createQuery("SELECT v.interaction, v.marker, count(*) FROM verdict v JOIN finding f"
                        + " ON f.interaction = v.interaction AND f.verdict = v.position"
                        + " WHERE v.interaction IN (<ids>) AND v.outcome = 'present' GROUP BY v.interaction, v.marker")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString(1), Map.entry(row.getString(2), row.getInt(3))))
                .forEach(row -> findings.computeIfAbsent(row.getKey(), id -> new TreeMap<>())
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        var problems = new HashMap<String, List<Problem>>();
        handle.createQuery("SELECT interaction, place, what, hint FROM problem WHERE interaction IN (<ids>)"
                        + " ORDER BY interaction, position")
                .bindList("ids", ids)
                .map((row, context) ->
                        Map.entry(row.getString(1), new Problem(row.getString(2), row.getString(3), row.getString(4))))
                .forEach(row -> problems.computeIfAbsent(row.getKey(), id -> new ArrayList<>())
                        .add(row.getValue()));
        return lines.stream()
                .map(line -> new Summary(
                        line.id(),
                        line.medium(),
                        line.startedAt(),
                        line.durationMs(),
                        line.turns(),
                        line.source(),
                        facts.getOrDefault(line.id().value(), Map.of()),
                        findings.getOrDefault(line.id().value(), Map.of()),
                        problems.getOrDefault(line.id().value(), List.of())))
                .toList();
    }

    /** How many are meant. */
    static int count(Handle handle, Filter filter) {
        return query(handle, "SELECT count(*) FROM interaction i", filter, null, Integer.MAX_VALUE)
                .mapTo(Integer.class)
                .one();
    }

    static Set<InteractionId> ids(Handle handle, Filter filter) {
        List<InteractionId> ids = query(handle, "SELECT i.id FROM interaction i", filter, null, Integer.MAX_VALUE)
                .mapTo(String.class)
                .map(InteractionId::new)
                .list();
        return new LinkedHashSet<>(ids);
    }

    /** In how many of the interactions that are meant each marker was found, by its id. */
    static Map<String, Long> byMarker(Handle handle, Filter filter) {
        var counts = new TreeMap<String, Long>();
        grouped(
                        handle,
                        "SELECT v.marker, count(*) FROM interaction i JOIN verdict v ON v.interaction = i.id"
                                + " AND v.outcome = 'present'",
                        filter,
                        "v.marker")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** The values a fact has in the interactions that are meant, in order. */
    static Set<String> values(Handle handle, String fact, Filter filter) {
        List<String> values = grouped(
                        handle,
                        "SELECT f.value FROM interaction i JOIN fact f ON f.interaction = i.id AND f.name = :fact",
                        filter,
                        "f.value")
                .bind("fact", fact)
                .mapTo(String.class)
                .list();
        return new TreeSet<>(values);
    }

    private static Query grouped(Handle handle, String select, Filter filter, String by) {
        var values = new TreeMap<String, Object>();
        String where = where(filter, null, values);
        return handle.createQuery(select + where + " GROUP BY " + by).bindMap(values);
    }

    private static Query query(Handle handle, String select, Filter filter, @Nullable Cursor after, int limit) {
        var values = new TreeMap<String, Object>();
        String where = where(filter, after, values);
        boolean counts = select.startsWith("SELECT count");
        Query query = handle.createQuery(select + where + (counts ? "" : ORDER)).bindMap(values);
        return counts ? query : query.bind("limit", limit);
    }

    /** Only our own words go into the statement; values are bound. */
    private static String where(Filter filter, @Nullable Cursor after, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
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
        for (Map.Entry<String, Set<String>> fact : filter.oneOf().entrySet()) {
            values.put("name" + number, fact.getKey());
            var names = new ArrayList<String>();
            for (String value : fact.getValue()) {
                String name = "value" + number + "_" + names.size();
                values.put(name, value);
                names.add(":" + name);
            }
            conditions.add("EXISTS (SELECT 1 FROM fact f WHERE f.interaction = i.id AND f.name = :name" + number
                    + " AND f.value IN (" + String.join(", ", names) + "))");
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
        if (after != null) {
            Instant start = after.startedAt();
            values.put("id", after.id().value());
            if (start == null) {
                conditions.add("i.started_at IS NULL AND i.id > :id");
            } else {
                conditions.add("(i.started_at < :start OR (i.started_at = :start AND i.id > :id)"
                        + " OR i.started_at IS NULL)");
                values.put("start", Moments.text(start));
            }
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
}

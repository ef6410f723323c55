package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads many interactions without their words: one statement a table and so many of them, not one an interaction. */
final class OutlineRows {
    /** SQLite takes 32,766 values in one statement; more at once is no faster. */
    static final int AT_ONCE = 500;

    private final Handle handle;
    private final List<String> ids;
    private final Map<String, String> same = new HashMap<>();

    private OutlineRows(Handle handle, List<String> ids) {
        this.handle = handle;
        this.ids = ids;
    }

    /** What changes whenever anything of an interaction does, by id. */
    static Map<InteractionId, String> states(Handle handle) {
        var states = new HashMap<InteractionId, String>();
        handle.createQuery("SELECT id, digest FROM interaction")
                .map((row, context) -> Map.entry(new InteractionId(row.getString(1)), row.getString(2)))
                .forEach(one -> states.put(one.getKey(), one.getValue()));
        return states;
    }

    /**
     * Those of these that are kept, in their order.
     *
     * @param timed of which marker the seconds are read
     */
    static List<Outline> of(Handle handle, Collection<InteractionId> ids, String timed) {
        return new OutlineRows(handle, ids.stream().map(InteractionId::value).toList()).read(timed);
    }

    private List<Outline> read(String timed) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var facts = new HashMap<String, Map<String, String>>();
        query("SELECT interaction, name, value FROM fact WHERE interaction IN (<ids>)")
                .map((row, context) -> facts.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .put(one(row.getString(2)), one(row.getString(3))))
                .forEach(before -> {});
        var active = new HashMap<String, List<TimeSpan>>();
        query("SELECT interaction, active FROM voice WHERE interaction IN (<ids>)")
                .map((row, context) -> active.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .addAll(PlacesCode.decodeStretches(row.getBytes(2))))
                .forEach(added -> {});
        var present = new HashMap<String, Set<String>>();
        var absent = new HashMap<String, Set<String>>();
        query("SELECT interaction, marker, outcome FROM verdict WHERE interaction IN (<ids>)"
                        + " AND outcome IN ('present', 'absent')")
                .map((row, context) -> (row.getString(3).equals("present") ? present : absent)
                        .computeIfAbsent(row.getString(1), id -> new HashSet<>())
                        .add(one(row.getString(2))))
                .forEach(added -> {});
        var seconds = new HashMap<String, List<String>>();
        query("SELECT v.interaction, coalesce(ff.value, '') FROM verdict v JOIN finding f"
                        + " ON f.interaction = v.interaction AND f.verdict = v.position LEFT JOIN finding_field ff"
                        + " ON ff.interaction = f.interaction AND ff.verdict = f.verdict AND ff.finding = f.position"
                        + " AND ff.name = 'seconds' WHERE v.interaction IN (<ids>) AND v.marker = :timed")
                .bind("timed", timed)
                .map((row, context) -> seconds.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(row.getString(2)))
                .forEach(added -> {});
        var found = new HashMap<String, Outline>();
        query("SELECT id, medium, started_at, source, duration_ms FROM interaction WHERE id IN (<ids>)")
                .map((row, context) -> {
                    String id = row.getString(1);
                    return new Outline(
                            new InteractionId(id),
                            Medium.valueOf(row.getString(2)),
                            InteractionRows.moment(row.getString(3)),
                            row.getString(4),
                            row.getObject(5) == null ? null : row.getLong(5),
                            active.getOrDefault(id, List.of()),
                            facts.getOrDefault(id, Map.of()),
                            present.getOrDefault(id, Set.of()),
                            absent.getOrDefault(id, Set.of()),
                            seconds.getOrDefault(id, List.of()));
                })
                .forEach(outline -> found.put(outline.id().value(), outline));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bindList("ids", ids);
    }

    /** The same text once: names and values come again and again. */
    private String one(String text) {
        String known = same.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}

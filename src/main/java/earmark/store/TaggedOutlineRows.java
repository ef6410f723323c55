package earmark.store;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what some markers came to in many interactions: one statement a table, not one an interaction. */
final class TaggedOutlineRows {
    private final Handle handle;
    private final List<String> ids;
    private final List<String> markers;

    /** Which verdict a finding belongs to. */
    private record VerdictKey(String interaction, int position) {}

    TaggedOutlineRows(Handle handle, List<InteractionId> ids, Set<String> markers) {
        this.handle = handle;
        this.ids = ids.stream().map(InteractionId::value).toList();
        this.markers = List.copyOf(markers);
    }

    /** Those that are kept, in the order of ids. */
    List<TaggedOutline> read() {
        if (ids.isEmpty() || markers.isEmpty()) {
            return List.of();
        }
        Map<String, List<Turn>> turns = turns();
        Map<String, List<Verdict>> verdicts = verdicts(findings());
        return handle.createQuery("SELECT id, medium, source, source_sha256 FROM interaction WHERE id IN (<ids>)"
                        + " ORDER BY id")
                .bindList("ids", ids)
                .map((row, context) -> {
                    String id = row.getString(1);
                    return new TaggedOutline(
                            new Interaction(
                                    new InteractionId(id),
                                    Medium.valueOf(row.getString(2)),
                                    null,
                                    turns.getOrDefault(id, List.of()),
                                    Map.of(),
                                    new Provenance(row.getString(3), row.getString(4), Map.of()),
                                    null,
                                    List.of()),
                            verdicts.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<String, List<Turn>> turns() {
        var turns = new HashMap<String, List<Turn>>();
        handle.createQuery("SELECT interaction, position, speaker FROM turn WHERE interaction IN (<ids>)"
                        + " ORDER BY interaction, position")
                .bindList("ids", ids)
                .map((row, context) -> turns.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Turn(row.getInt(2), Speaker.valueOf(row.getString(3)), "", List.of(), null)))
                .forEach(added -> {});
        return turns;
    }

    private Map<VerdictKey, List<Finding>> findings() {
        var findings = new HashMap<VerdictKey, List<Finding>>();
        query("SELECT f.interaction, f.verdict, v.marker, v.version, f.speaker, f.confidence, f.turn, f.start_char,"
                        + " f.end_char FROM verdict v JOIN finding f ON f.interaction = v.interaction"
                        + " AND f.verdict = v.position WHERE v.interaction IN (<ids>) AND +v.marker IN (<markers>)"
                        + " ORDER BY f.interaction, f.verdict, f.position")
                .map((row, context) -> findings.computeIfAbsent(
                                new VerdictKey(row.getString(1), row.getInt(2)), key -> new ArrayList<>())
                        .add(new Finding(
                                new MarkerRef(row.getString(3), row.getInt(4)),
                                Speaker.valueOf(row.getString(5)),
                                new Place(
                                        new InteractionId(row.getString(1)),
                                        row.getInt(7),
                                        new TextSpan(row.getInt(8), row.getInt(9)),
                                        null),
                                row.getDouble(6),
                                "")))
                .forEach(added -> {});
        return findings;
    }

    private Map<String, List<Verdict>> verdicts(Map<VerdictKey, List<Finding>> findings) {
        var verdicts = new HashMap<String, List<Verdict>>();
        query("SELECT v.interaction, v.position, v.marker, v.version, v.outcome, v.because, v.searched FROM verdict v"
                        + " WHERE v.interaction IN (<ids>) AND +v.marker IN (<markers>)"
                        + " ORDER BY v.interaction, v.position")
                .map((row, context) -> {
                    var id = new InteractionId(row.getString(1));
                    Outcome outcome = VerdictRows.outcome(
                            row.getString(5),
                            row.getString(6),
                            row.getBytes(7),
                            id,
                            findings.getOrDefault(new VerdictKey(id.value(), row.getInt(2)), List.of()));
                    return verdicts.computeIfAbsent(id.value(), key -> new ArrayList<>())
                            .add(new Verdict(new MarkerRef(row.getString(3), row.getInt(4)), id, outcome));
                })
                .forEach(added -> {});
        return verdicts;
    }

    /** The plus keeps SQLite from going through all that any interaction has of a marker. */
    private Query query(String sql) {
        return handle.createQuery(sql).bindList("ids", ids).bindList("markers", markers);
    }
}

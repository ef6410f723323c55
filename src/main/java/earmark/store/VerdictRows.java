package earmark.store;

import earmark.model.Finding;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Verdicts and their findings as rows, and back. */
final class VerdictRows {
    private VerdictRows() {}

    static void insert(Handle handle, InteractionId id, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            Outcome outcome = verdict.outcome();
            handle.createUpdate(
                            "INSERT INTO verdict (interaction, position, marker, version, outcome, because, searched)"
                                    + " VALUES (:id, :position, :marker, :version, :outcome, :because, :searched)")
                    .bind("id", id.value())
                    .bind("position", i)
                    .bind("marker", verdict.marker().id())
                    .bind("version", verdict.marker().version())
                    .bind("outcome", name(outcome))
                    .bind("because", because(outcome))
                    .bind(
                            "searched",
                            outcome instanceof Outcome.Absent absent
                                    ? PlacesCode.encodePlaces(absent.searched())
                                    : null)
                    .execute();
            if (outcome instanceof Outcome.Present present) {
                insertFindings(handle, id, i, present.evidence());
            }
        }
    }

    static List<Verdict> all(Handle handle, InteractionId id) {
        // all findings at once: one query instead of one a verdict
        var findings = new HashMap<Integer, List<Finding>>();
        Map<FindingKey, Map<String, String>> fields = fields(handle, id);
        Map<Integer, MarkerRef> markers = new HashMap<>();
        handle.createQuery("SELECT position, marker, version FROM verdict WHERE interaction = :id")
                .bind("id", id.value())
                .map((row, context) -> Map.entry(row.getInt(1), new MarkerRef(row.getString(2), row.getInt(3))))
                .forEach(entry -> markers.put(entry.getKey(), entry.getValue()));
        handle.createQuery("SELECT verdict, speaker, confidence, origin, turn, start_char, end_char, start_ms, end_ms,"
                        + " position FROM finding WHERE interaction = :id ORDER BY verdict, position")
                .bind("id", id.value())
                .map((row, context) -> Map.entry(row.getInt(1), finding(row, id, markers, fields)))
                .forEach(entry -> findings.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return handle.createQuery("SELECT position, marker, version, outcome, because, searched FROM verdict"
                        + " WHERE interaction = :id ORDER BY position")
                .bind("id", id.value())
                .map((row, context) -> new Verdict(
                        new MarkerRef(row.getString(2), row.getInt(3)),
                        id,
                        outcome(
                                row.getString(4),
                                row.getString(5),
                                row.getBytes(6),
                                id,
                                findings.getOrDefault(row.getInt(1), List.of()))))
                .list();
    }

    /** Which finding a field belongs to. */
    private record FindingKey(int verdict, int position) {}

    private static Map<FindingKey, Map<String, String>> fields(Handle handle, InteractionId id) {
        var fields = new HashMap<FindingKey, Map<String, String>>();
        handle.createQuery("SELECT verdict, finding, name, value FROM finding_field WHERE interaction = :id")
                .bind("id", id.value())
                .map((row, context) -> fields.computeIfAbsent(
                                new FindingKey(row.getInt(1), row.getInt(2)), key -> new HashMap<>())
                        .put(row.getString(3), row.getString(4)))
                .list();
        return fields;
    }

    private static Finding finding(
            ResultSet row,
            InteractionId id,
            Map<Integer, MarkerRef> markers,
            Map<FindingKey, Map<String, String>> fields)
            throws SQLException {
        MarkerRef marker = markers.get(row.getInt(1));
        if (marker == null) {
            throw new SQLException("a finding without its verdict in " + id);
        }
        var place =
                new Place(id, row.getInt(5), new TextSpan(row.getInt(6), row.getInt(7)), InteractionRows.time(row, 8));
        return new Finding(
                marker,
                Speaker.valueOf(row.getString(2)),
                place,
                row.getDouble(3),
                row.getString(4),
                fields.getOrDefault(new FindingKey(row.getInt(1), row.getInt(10)), Map.of()));
    }

    /** What stands in a row of a verdict, with its findings. */
    static Outcome outcome(String name, String because, byte[] searched, InteractionId id, List<Finding> evidence)
            throws SQLException {
        return switch (name) {
            case "present" -> new Outcome.Present(evidence);
            case "absent" -> new Outcome.Absent(PlacesCode.decodePlaces(id, searched));
            case "no_opportunity" -> new Outcome.NoOpportunity(because);
            case "undetermined" -> new Outcome.Undetermined(because);
            default -> throw new SQLException("not an outcome: " + name);
        };
    }

    private static String name(Outcome outcome) {
        if (outcome instanceof Outcome.Present) {
            return "present";
        }
        if (outcome instanceof Outcome.Absent) {
            return "absent";
        }
        return outcome instanceof Outcome.NoOpportunity ? "no_opportunity" : "undetermined";
    }

    private static @Nullable String because(Outcome outcome) {
        if (outcome instanceof Outcome.NoOpportunity none) {
            return none.because();
        }
        return outcome instanceof Outcome.Undetermined unknown ? unknown.because() : null;
    }

    private static void insertFields(
            Handle handle, InteractionId id, int verdict, int finding, Map<String, String> fields) {
        fields.forEach((name, value) -> handle.execute(
                "INSERT INTO finding_field (interaction, verdict, finding, name, value) VALUES (?, ?, ?, ?, ?)",
                id.value(),
                verdict,
                finding,
                name,
                value));
    }

    private static void insertFindings(Handle handle, InteractionId id, int verdict, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Place place = finding.place();
            TimeSpan time = place.time();
            handle.execute(
                    "INSERT INTO finding (interaction, verdict, position, speaker, turn, start_char, end_char, start_ms,"
                            + " end_ms, confidence, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id.value(),
                    verdict,
                    i,
                    finding.speaker().name(),
                    place.turn(),
                    place.at().start(),
                    place.at().end(),
                    time == null ? null : time.startMs(),
                    time == null ? null : time.endMs(),
                    finding.confidence(),
                    finding.origin());
            insertFields(handle, id, verdict, i, finding.fields());
        }
    }
}

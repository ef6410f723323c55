package earmark.store;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.model.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads whole interactions, many at once: one statement for each kind of row, whatever their number. */
final class InteractionReading {
    private final Handle handle;
    /** The ids as one text however many there are, so that the statements stay the same. */
    private final String ids;

    private final String in;

    private InteractionReading(Handle handle, List<String> ids) {
        this.handle = handle;
        boolean one = ids.size() == 1;
        this.ids = one ? ids.get(0) : "[\"" + String.join("\",\"", ids) + "\"]";
        in = one ? "(:ids)" : "(SELECT value FROM json_each(:ids))";
    }

    /** Those of these that are kept, in the order of the ids. */
    static List<Interaction> all(Handle handle, Collection<InteractionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> values = ids.stream().map(InteractionId::value).toList();
        Map<String, Interaction> read = new InteractionReading(handle, values).read();
        return values.stream().filter(read::containsKey).map(read::get).toList();
    }

    private Map<String, Interaction> read() {
        Map<String, List<Turn>> turns = turns();
        Map<String, Map<String, String>> facts = pairs("fact");
        Map<String, Map<String, String>> versions = pairs("version");
        Map<String, List<Voice>> voices = voices();
        Map<String, List<Problem>> problems = grouped(
                "SELECT interaction, place, what, hint FROM problem WHERE interaction IN " + in
                        + " ORDER BY interaction, position",
                (row, context) -> new Problem(row.getString(2), row.getString(3), row.getString(4)));
        var read = new HashMap<String, Interaction>();
        handle.createQuery("SELECT id, medium, started_at, source, source_sha256, duration_ms FROM interaction"
                        + " WHERE id IN " + in)
                .bind("ids", ids)
                .map((row, context) -> {
                    String id = row.getString(1);
                    return new Interaction(
                            new InteractionId(id),
                            Medium.valueOf(row.getString(2)),
                            InteractionRows.moment(row.getString(3)),
                            turns.getOrDefault(id, List.of()),
                            facts.getOrDefault(id, Map.of()),
                            new Provenance(row.getString(4), row.getString(5), versions.getOrDefault(id, Map.of())),
                            row.getObject(6) == null
                                    ? null
                                    : new Sound(row.getLong(6), voices.getOrDefault(id, List.of())),
                            problems.getOrDefault(id, List.of()));
                })
                .forEach(one -> read.put(one.id().value(), one));
        return read;
    }

    private Map<String, List<Turn>> turns() {
        Map<String, Map<Integer, List<Wording>>> wordings = new HashMap<>();
        handle.createQuery("SELECT interaction, position, wordings FROM wording WHERE interaction IN " + in)
                .bind("ids", ids)
                .map((row, context) ->
                        Map.entry(row.getString(1), Map.entry(row.getInt(2), WordingsCode.decode(row.getBytes(3)))))
                .forEach(row -> wordings.computeIfAbsent(row.getKey(), id -> new HashMap<>())
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        return grouped(
                "SELECT interaction, position, speaker, text, start_ms, end_ms, words FROM turn"
                        + " WHERE interaction IN " + in + " ORDER BY interaction, position",
                (row, context) -> new Turn(
                        row.getInt(2),
                        Speaker.valueOf(row.getString(3)),
                        row.getString(4),
                        WordsCode.decode(row.getBytes(7)),
                        InteractionRows.time(row, 5),
                        wordings.getOrDefault(row.getString(1), Map.of()).getOrDefault(row.getInt(2), List.of())));
    }

    private Map<String, List<Voice>> voices() {
        return grouped(
                "SELECT interaction, channel, speaker, active, lost FROM voice"
                        + " LEFT JOIN lost_sound USING (interaction, position) WHERE interaction IN " + in
                        + " ORDER BY interaction, position",
                (row, context) -> new Voice(
                        row.getInt(2),
                        Speaker.valueOf(row.getString(3)),
                        PlacesCode.decodeStretches(row.getBytes(4)),
                        row.getBytes(5) == null ? List.of() : PlacesCode.decodeStretches(row.getBytes(5))));
    }

    /** {@code table} is one of our own names, never a value from outside. */
    private Map<String, Map<String, String>> pairs(String table) {
        Map<String, Map<String, String>> pairs = new HashMap<>();
        handle.createQuery("SELECT interaction, name, value FROM " + table + " WHERE interaction IN " + in)
                .bind("ids", ids)
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(row ->
                        pairs.computeIfAbsent(row.get(0), id -> new TreeMap<>()).put(row.get(1), row.get(2)));
        return pairs;
    }

    /** Rows by the interaction their first column names. */
    private <T> Map<String, List<T>> grouped(String select, RowMapper<T> mapper) {
        var grouped = new HashMap<String, List<T>>();
        handle.createQuery(select)
                .bind("ids", ids)
                .map((row, context) -> Map.entry(row.getString(1), mapper.map(row, context)))
                .forEach(row -> grouped.computeIfAbsent(row.getKey(), id -> new ArrayList<>())
                        .add(row.getValue()));
        return grouped;
    }
}

package earmark.store;

import earmark.model.Correction;
import earmark.model.InteractionId;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Corrections as rows, and back. */
final class CorrectionRows {
    /** Who puts an interaction anew in its own place. */
    static final String MACHINE = "earmark";

    private CorrectionRows() {}

    static void insert(Handle handle, Correction correction) {
        String id = correction.interaction().value();
        String at = Moments.text(correction.madeAt());
        String kind = AnswerRows.lower(correction.kind());
        handle.execute(
                "INSERT INTO correction (interaction, number, at, by, kind, turn, start_char, end_char, before, after,"
                        + " undoes, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                correction.number(),
                at,
                correction.by(),
                kind,
                correction.turn(),
                correction.at().start(),
                correction.at().end(),
                correction.before(),
                correction.after(),
                correction.undoes(),
                RowDigest.ofValues(
                        id,
                        correction.number(),
                        at,
                        correction.by(),
                        kind,
                        correction.turn(),
                        correction.at().start(),
                        correction.at().end(),
                        correction.before(),
                        correction.after(),
                        correction.undoes()));
    }

    static List<Correction> all(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT * FROM correction WHERE interaction = :id ORDER BY number")
                .bind("id", id.value())
                .map((row, context) -> correction(id, row))
                .list();
    }

    private static Correction correction(InteractionId id, ResultSet row) throws SQLException {
        int undoes = row.getInt("undoes");
        boolean undoesNone = row.wasNull();
        return new Correction(
                id,
                row.getInt("number"),
                Moments.moment(row.getString("at")),
                row.getString("by"),
                Correction.Kind.valueOf(AnswerRows.upper(row.getString("kind"))),
                row.getInt("turn"),
                new TextSpan(row.getInt("start_char"), row.getInt("end_char")),
                row.getString("before"),
                row.getString("after"),
                undoesNone ? null : undoes);
    }

    /** Keeps the turn as it is now, unless it is kept as it was recognised already. */
    static void keepHeard(Handle handle, InteractionId id, int turn) {
        handle.execute(
                "INSERT INTO turn_heard (interaction, position, speaker, text, words, wordings)"
                        + " SELECT t.interaction, t.position, t.speaker, t.text, t.words, coalesce(w.wordings, ?)"
                        + " FROM turn t LEFT JOIN wording w USING (interaction, position)"
                        + " WHERE t.interaction = ? AND t.position = ? ON CONFLICT DO NOTHING",
                WordingsCode.encode(List.of()),
                id.value(),
                turn);
    }

    static Map<Integer, Turn> heard(Handle handle, InteractionId id) {
        var heard = new TreeMap<Integer, Turn>();
        handle.createQuery("SELECT h.position, h.speaker, h.text, t.start_ms, t.end_ms, h.words, h.wordings"
                        + " FROM turn_heard h JOIN turn t USING (interaction, position) WHERE interaction = :id")
                .bind("id", id.value())
                .map((row, context) -> new Turn(
                        row.getInt(1),
                        Speaker.valueOf(row.getString(2)),
                        row.getString(3),
                        WordsCode.decode(row.getBytes(6)),
                        InteractionRows.time(row, 4),
                        WordingsCode.decode(row.getBytes(7))))
                .forEach(turn -> heard.put(turn.index(), turn));
        return heard;
    }

    /** Notes that an interaction was put anew in its own place, when corrections of it held until now. */
    static void reread(Handle handle, InteractionId id, Instant now) {
        List<Correction> all = all(handle, id);
        if (!all.isEmpty() && all.get(all.size() - 1).kind() != Correction.Kind.REREAD) {
            insert(
                    handle,
                    new Correction(
                            id,
                            all.size() + 1,
                            now,
                            MACHINE,
                            Correction.Kind.REREAD,
                            0,
                            new TextSpan(0, 0),
                            "",
                            "",
                            null));
        }
    }
}

package earmark.store;

import earmark.model.InteractionId;
import earmark.score.AnswerValue;
import earmark.score.FormRef;
import earmark.score.desk.Agreed;
import earmark.score.desk.Calibration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Calibration sessions as rows, and back. */
final class CalibrationRows {
    private CalibrationRows() {}

    /** Keeps a session in the place of the one of its name. */
    static void keep(Handle handle, Calibration session) {
        handle.execute("DELETE FROM calibration WHERE name = ?", session.name());
        handle.execute(
                "INSERT INTO calibration (name, form, form_version, expert, opened_at, opened_by, shown_at, shown_by,"
                        + " digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.name(),
                session.form().id(),
                session.form().version(),
                session.expert(),
                Moments.text(session.openedAt()),
                session.openedBy(),
                text(session.shownAt()),
                session.shownBy(),
                digest(session));
        list(handle, "calibration_interaction", "interaction", session.name(), session.interactions());
        list(handle, "calibration_assessor", "assessor", session.name(), session.assessors());
        for (int i = 0; i < session.agreed().size(); i++) {
            Agreed agreed = session.agreed().get(i);
            handle.execute(
                    "INSERT INTO calibration_consensus (session, position, interaction, question, kind, value, by, why, at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    session.name(),
                    i,
                    agreed.interaction().value(),
                    agreed.question(),
                    AnswerRows.kind(agreed.value()),
                    AnswerRows.text(agreed.value()),
                    agreed.by(),
                    agreed.why(),
                    Moments.text(agreed.at()));
        }
    }

    private static void list(Handle handle, String table, String column, String session, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            handle.execute(
                    "INSERT INTO " + table + " (session, position, " + column + ") VALUES (?, ?, ?)",
                    session,
                    i,
                    values.get(i).toString());
        }
    }

    static Optional<Calibration> find(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM calibration WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> session(handle, row))
                .findOne();
    }

    /** By the time they were opened, the newest first. */
    static List<Calibration> all(Handle handle) {
        return handle.createQuery("SELECT * FROM calibration ORDER BY opened_at DESC, name")
                .map((row, context) -> session(handle, row))
                .list();
    }

    private static Calibration session(Handle handle, ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Calibration(
                name,
                new FormRef(row.getString("form"), row.getInt("form_version")),
                row.getString("expert"),
                Moments.moment(row.getString("opened_at")),
                row.getString("opened_by"),
                strings(handle, "calibration_interaction", "interaction", name).stream()
                        .map(InteractionId::new)
                        .toList(),
                strings(handle, "calibration_assessor", "assessor", name),
                InteractionRows.moment(row.getString("shown_at")),
                row.getString("shown_by"),
                agreed(handle, name));
    }

    private static List<String> strings(Handle handle, String table, String column, String name) {
        return handle.createQuery("SELECT " + column + " FROM " + table + " WHERE session = :name ORDER BY position")
                .bind("name", name)
                .mapTo(String.class)
                .list();
    }

    private static List<Agreed> agreed(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM calibration_consensus WHERE session = :name ORDER BY position")
                .bind("name", name)
                .map((row, context) -> {
                    AnswerValue value = AnswerRows.value(row.getString("kind"), row.getString("value"));
                    return new Agreed(
                            new InteractionId(row.getString("interaction")),
                            row.getString("question"),
                            Objects.requireNonNull(value),
                            row.getString("by"),
                            row.getString("why"),
                            Moments.moment(row.getString("at")));
                })
                .list();
    }

    /** Over everything a session says. */
    static String digest(Calibration session) {
        var values = new ArrayList<@Nullable Object>(List.of(
                session.name(),
                session.form().toString(),
                session.expert(),
                Moments.text(session.openedAt()),
                session.openedBy()));
        values.add(text(session.shownAt()));
        values.add(session.shownBy());
        session.interactions().forEach(id -> values.add(id.value()));
        values.addAll(session.assessors());
        session.agreed().forEach(agreed -> {
            values.addAll(List.of(
                    agreed.interaction().value(), agreed.question(), AnswerRows.kind(agreed.value()), agreed.by()));
            values.add(AnswerRows.text(agreed.value()));
            values.addAll(List.of(agreed.why(), Moments.text(agreed.at())));
        });
        return RowDigest.ofValues(values.toArray());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : Moments.text(moment);
    }
}

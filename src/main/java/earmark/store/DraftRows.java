package earmark.store;

import earmark.model.InteractionId;
import earmark.score.EvaluationKind;
import earmark.score.FormRef;
import earmark.score.desk.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Drafts of evaluations as rows, and back. */
final class DraftRows {
    private DraftRows() {}

    /** Keeps a draft in the place of the one of its id. */
    static void keep(Handle handle, Draft draft) {
        remove(handle, draft.id());
        Instant submitted = draft.submitted();
        handle.execute(
                "INSERT INTO draft (id, revision, reference, interaction, agent, assessor, kind, sampling_reason, form,"
                        + " form_version, started, submitted, blind, session, comment, saved_at, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                draft.id(),
                draft.revision(),
                draft.reference(),
                draft.interaction().value(),
                draft.agent(),
                draft.assessor(),
                AnswerRows.lower(draft.kind()),
                draft.samplingReason(),
                draft.form().id(),
                draft.form().version(),
                Moments.text(draft.started()),
                submitted == null ? null : Moments.text(submitted),
                draft.blind() ? 1 : 0,
                draft.session(),
                draft.comment(),
                Moments.text(draft.savedAt()));
        AnswerRows.ofDraft(handle, draft.id(), draft.revision()).insertDrafts(draft.answers());
        draft.changed()
                .forEach((question, changed) -> handle.execute(
                        "INSERT INTO draft_change (evaluation, revision, question, changed) VALUES (?, ?, ?, ?)",
                        draft.id(),
                        draft.revision(),
                        question,
                        changed));
        handle.execute(
                "UPDATE draft SET digest = ? WHERE id = ?",
                RowDigest.ofDraft(handle, draft.id(), draft.revision()),
                draft.id());
    }

    static void remove(Handle handle, String id) {
        handle.execute("DELETE FROM draft WHERE id = ?", id);
    }

    static Optional<Draft> find(Handle handle, String id) {
        return list(handle, "id", id).stream().findFirst();
    }

    /**
     * By the time they were started, equal ones by id.
     *
     * @param column which must have the value; null for all drafts
     */
    static List<Draft> list(Handle handle, @Nullable String column, String value) {
        String where = column == null ? ":value = ''" : column + " = :value";
        return handle.createQuery("SELECT * FROM draft WHERE " + where + " ORDER BY started, id")
                .bind("value", column == null ? "" : value)
                .map((row, context) -> draft(handle, row))
                .list();
    }

    private static Draft draft(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        int revision = row.getInt("revision");
        return new Draft(
                id,
                revision,
                row.getString("reference"),
                new InteractionId(row.getString("interaction")),
                row.getString("agent"),
                row.getString("assessor"),
                EvaluationKind.valueOf(AnswerRows.upper(row.getString("kind"))),
                row.getString("sampling_reason"),
                new FormRef(row.getString("form"), row.getInt("form_version")),
                Moments.moment(row.getString("started")),
                InteractionRows.moment(row.getString("submitted")),
                row.getInt("blind") == 1,
                row.getString("session"),
                row.getString("comment"),
                Moments.moment(row.getString("saved_at")),
                AnswerRows.ofDraft(handle, id, revision).drafts(),
                changed(handle, id, revision));
    }

    private static Map<String, Integer> changed(Handle handle, String id, int revision) {
        Map<String, Integer> changed = new HashMap<>();
        handle.createQuery("SELECT question, changed FROM draft_change WHERE evaluation = :id AND revision = :revision")
                .bind("id", id)
                .bind("revision", revision)
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(row -> changed.put(row.getKey(), row.getValue()));
        return changed;
    }
}

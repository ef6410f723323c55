package earmark.store;

import earmark.feedback.Appeal;
import earmark.feedback.AppealKind;
import earmark.feedback.AppealState;
import earmark.feedback.AppealStep;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Appeals as rows, and back. */
final class AppealRows {
    private AppealRows() {}

    /** Keeps an appeal in the place of the one of its id. */
    static void keep(Handle handle, Appeal appeal) {
        handle.execute("DELETE FROM appeal WHERE id = ?", appeal.id());
        handle.execute(
                "INSERT INTO appeal (id, evaluation, question, kind, digest) VALUES (?, ?, ?, ?, ?)",
                appeal.id(),
                appeal.evaluation(),
                appeal.question(),
                AnswerRows.lower(appeal.kind()),
                digest(appeal));
        int position = 0;
        for (AppealStep step : appeal.history()) {
            handle.execute(
                    "INSERT INTO appeal_step (appeal, position, at, state, by, why) VALUES (?, ?, ?, ?, ?, ?)",
                    appeal.id(),
                    position++,
                    Moments.text(step.at()),
                    AnswerRows.lower(step.state()),
                    step.by(),
                    step.why());
        }
    }

    /** By id. */
    static List<Appeal> list(Handle handle, @Nullable String evaluation) {
        return handle.createQuery("SELECT id, evaluation, question, kind FROM appeal"
                        + " WHERE :evaluation IS NULL OR evaluation = :evaluation ORDER BY id")
                .bind("evaluation", evaluation)
                .map((row, context) -> new Appeal(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        AppealKind.valueOf(AnswerRows.upper(row.getString(4))),
                        steps(handle, row.getString(1))))
                .list();
    }

    private static List<AppealStep> steps(Handle handle, String id) {
        return handle.createQuery("SELECT at, state, by, why FROM appeal_step WHERE appeal = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> new AppealStep(
                        Moments.moment(row.getString(1)),
                        AppealState.valueOf(AnswerRows.upper(row.getString(2))),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    /** Over everything an appeal says. */
    static String digest(Appeal appeal) {
        var values = new ArrayList<Object>(
                List.of(appeal.id(), appeal.evaluation(), appeal.question(), AnswerRows.lower(appeal.kind())));
        appeal.history()
                .forEach(step -> values.addAll(
                        List.of(Moments.text(step.at()), AnswerRows.lower(step.state()), step.by(), step.why())));
        return RowDigest.ofValues(values.toArray());
    }
}

package earmark.store;

import earmark.model.InteractionId;
import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.FormRef;
import earmark.score.StateChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Evaluations as rows, and back. */
final class EvaluationRows {
    private static final String SELECT =
            "SELECT e.*, m.interaction FROM evaluation e LEFT JOIN evaluation_match m ON m.evaluation = e.id";

    private EvaluationRows() {}

    static KeptAs keep(Handle handle, Evaluation evaluation, Instant now) {
        Optional<Evaluation> before = find(handle, evaluation.id());
        if (before.isPresent() && before.get().saysTheSameAs(evaluation)) {
            return KeptAs.SAME;
        }
        int revision = 1
                + handle.createQuery("SELECT coalesce(max(revision), 0) FROM evaluation WHERE id = :id")
                        .bind("id", evaluation.id())
                        .mapTo(Integer.class)
                        .one();
        handle.createQuery("SELECT revision FROM evaluation WHERE id = :id AND latest = 1")
                .bind("id", evaluation.id())
                .mapTo(Integer.class)
                .list()
                .forEach(old -> {
                    handle.execute(
                            "UPDATE evaluation SET latest = 0 WHERE id = ? AND revision = ?", evaluation.id(), old);
                    sign(handle, evaluation.id(), old);
                });
        insert(handle, evaluation, revision, now);
        sign(handle, evaluation.id(), revision);
        return before.isPresent() ? KeptAs.REVISED : KeptAs.NEW;
    }

    private static void insert(Handle handle, Evaluation evaluation, int revision, Instant now) {
        ClaimedTotal claimed = evaluation.claimed();
        handle.execute(
                "INSERT INTO evaluation (id, revision, latest, reference, agent, assessor, kind, sampling_reason, form,"
                        + " form_version, started, submitted, claimed_written, claimed_share, claimed_decimals, comment,"
                        + " origin, saved_at, digest) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                evaluation.id(),
                revision,
                evaluation.reference(),
                evaluation.agent(),
                evaluation.assessor(),
                AnswerRows.lower(evaluation.kind()),
                evaluation.samplingReason(),
                evaluation.form().id(),
                evaluation.form().version(),
                text(evaluation.started()),
                text(evaluation.submitted()),
                claimed == null ? null : claimed.written(),
                claimed == null ? null : claimed.share(),
                claimed == null ? null : claimed.decimals(),
                evaluation.comment(),
                evaluation.origin(),
                Moments.text(now));
        for (int i = 0; i < evaluation.history().size(); i++) {
            StateChange change = evaluation.history().get(i);
            handle.execute(
                    "INSERT INTO evaluation_state (evaluation, revision, position, at, state, by, why)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    evaluation.id(),
                    revision,
                    i,
                    Moments.text(change.at()),
                    AnswerRows.lower(change.state()),
                    change.by(),
                    change.why());
        }
        evaluation
                .facts()
                .forEach((name, value) -> handle.execute(
                        "INSERT INTO evaluation_fact (evaluation, revision, name, value) VALUES (?, ?, ?, ?)",
                        evaluation.id(),
                        revision,
                        name,
                        value));
        new AnswerRows(handle, evaluation.id(), revision).insert(evaluation.answers());
    }

    private static void sign(Handle handle, String id, int revision) {
        handle.execute(
                "UPDATE evaluation SET digest = ? WHERE id = ? AND revision = ?",
                RowDigest.ofEvaluation(handle, id, revision),
                id,
                revision);
    }

    static Optional<Evaluation> find(Handle handle, String id) {
        return handle.createQuery(SELECT + " WHERE e.id = :id AND e.latest = 1")
                .bind("id", id)
                .map((row, context) -> evaluation(handle, row))
                .findOne();
    }

    /** The oldest first. */
    static List<Evaluation> revisions(Handle handle, String id) {
        return handle.createQuery(SELECT + " WHERE e.id = :id ORDER BY e.revision")
                .bind("id", id)
                .map((row, context) -> evaluation(handle, row))
                .list();
    }

    /** By the time they were submitted, those of unknown time last, equal ones by id. Values are bound, never pasted. */
    static List<Evaluation> list(Handle handle, EvaluationFilter filter) {
        var conditions = new ArrayList<String>(List.of("e.latest = 1"));
        var values = new TreeMap<String, Object>();
        InteractionId interaction = filter.interaction();
        add(conditions, values, "m.interaction = :interaction", interaction == null ? null : interaction.value());
        add(conditions, values, "e.reference = :reference", filter.reference());
        add(conditions, values, "e.assessor = :assessor", filter.assessor());
        add(conditions, values, "e.agent = :agent", filter.agent());
        add(conditions, values, "e.form = :form", filter.form());
        EvaluationKind kind = filter.kind();
        add(conditions, values, "e.kind = :kind", kind == null ? null : AnswerRows.lower(kind));
        add(conditions, values, "e.submitted >= :from", text(filter.from()));
        add(conditions, values, "e.submitted < :until", text(filter.until()));
        Boolean proposals = filter.proposals();
        if (proposals != null) {
            conditions.add((proposals ? "" : "NOT ")
                    + "coalesce((SELECT s.state FROM evaluation_state s WHERE s.evaluation = e.id AND s.revision ="
                    + " e.revision ORDER BY s.position DESC LIMIT 1), '') = 'proposed'");
        }
        return handle.createQuery(SELECT + " WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY e.submitted NULLS LAST, e.id")
                .bindMap(values)
                .map((row, context) -> evaluation(handle, row))
                .list();
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, @Nullable String value) {
        if (value != null) {
            conditions.add(condition);
            values.put(condition.substring(condition.indexOf(':') + 1), value);
        }
    }

    private static Evaluation evaluation(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        int revision = row.getInt("revision");
        String interaction = row.getString("interaction");
        String claimed = row.getString("claimed_written");
        var facts = new TreeMap<String, String>();
        handle.createQuery("SELECT name, value FROM evaluation_fact WHERE evaluation = :id AND revision = :revision")
                .bind("id", id)
                .bind("revision", revision)
                .map((fact, context) -> Map.entry(fact.getString(1), fact.getString(2)))
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        return new Evaluation(
                id,
                row.getString("reference"),
                interaction == null ? null : new InteractionId(interaction),
                row.getString("agent"),
                row.getString("assessor"),
                EvaluationKind.valueOf(AnswerRows.upper(row.getString("kind"))),
                row.getString("sampling_reason"),
                new FormRef(row.getString("form"), row.getInt("form_version")),
                InteractionRows.moment(row.getString("started")),
                InteractionRows.moment(row.getString("submitted")),
                history(handle, id, revision),
                new AnswerRows(handle, id, revision).all(),
                claimed == null
                        ? null
                        : new ClaimedTotal(claimed, row.getDouble("claimed_share"), row.getInt("claimed_decimals")),
                row.getString("comment"),
                facts,
                row.getString("origin"));
    }

    private static List<StateChange> history(Handle handle, String id, int revision) {
        return handle.createQuery("SELECT at, state, by, why FROM evaluation_state WHERE evaluation = :id"
                        + " AND revision = :revision ORDER BY position")
                .bind("id", id)
                .bind("revision", revision)
                .map((row, context) -> new StateChange(
                        Moments.moment(row.getString(1)),
                        EvaluationState.valueOf(AnswerRows.upper(row.getString(2))),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : Moments.text(moment);
    }
}

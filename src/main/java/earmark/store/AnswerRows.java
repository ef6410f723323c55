package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.Observed;
import earmark.score.Remark;
import earmark.score.desk.DraftAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The answers of one revision of an evaluation, or of a draft, as rows, and back. */
final class AnswerRows {
    private static final String OF = " WHERE evaluation = :id AND revision = :revision";

    /** Kind of an answer that has no value yet; only drafts have such. */
    private static final String OPEN = "open";

    private final Handle handle;
    private final String prefix;
    private final String id;
    private final int revision;

    /** Of an evaluation. */
    AnswerRows(Handle handle, String id, int revision) {
        this(handle, "", id, revision);
    }

    private AnswerRows(Handle handle, String prefix, String id, int revision) {
        this.handle = handle;
        this.prefix = prefix;
        this.id = id;
        this.revision = revision;
    }

    /** Of a draft. */
    static AnswerRows ofDraft(Handle handle, String id, int revision) {
        return new AnswerRows(handle, "draft_", id, revision);
    }

    void insert(List<Answer> answers) {
        insertDrafts(answers.stream().map(DraftAnswer::of).toList());
    }

    void insertDrafts(List<DraftAnswer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            insert(i, answers.get(i));
        }
    }

    private void insert(int position, DraftAnswer answer) {
        Remark remark = answer.remark();
        handle.execute(
                "INSERT INTO " + prefix
                        + "answer (evaluation, revision, position, question, kind, value, source, origin, confidence,"
                        + " interpretation, comment, remark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                revision,
                position,
                answer.question(),
                kind(answer.value()),
                text(answer.value()),
                lower(answer.source()),
                answer.origin(),
                answer.confidence(),
                answer.interpretation(),
                answer.comment(),
                remark == null ? null : lower(remark));
        for (int i = 0; i < answer.reasons().size(); i++) {
            handle.execute(
                    "INSERT INTO " + prefix
                            + "answer_reason (evaluation, revision, answer, position, reason) VALUES (?, ?, ?, ?, ?)",
                    id,
                    revision,
                    position,
                    i,
                    answer.reasons().get(i));
        }
        for (int i = 0; i < answer.observed().size(); i++) {
            insert(position, i, answer.observed().get(i));
        }
    }

    private void insert(int answer, int position, Observed observed) {
        Place place = observed.place();
        TimeSpan time = place == null ? null : place.time();
        Speaker speaker = observed.speaker();
        handle.execute(
                "INSERT INTO " + prefix
                        + "observed (evaluation, revision, answer, position, kind, interaction, turn, start_char,"
                        + " end_char, start_ms, end_ms, speaker, text, confidence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                revision,
                answer,
                position,
                lower(observed.kind()),
                place == null ? null : place.interaction().value(),
                place == null ? null : place.turn(),
                place == null ? null : place.at().start(),
                place == null ? null : place.at().end(),
                time == null ? null : time.startMs(),
                time == null ? null : time.endMs(),
                speaker == null ? null : lower(speaker),
                observed.text(),
                observed.confidence());
    }

    List<Answer> all() {
        return drafts().stream().map(answer -> answer.answer().orElseThrow()).toList();
    }

    List<DraftAnswer> drafts() {
        Map<Integer, List<String>> reasons = new HashMap<>();
        query("SELECT answer, reason FROM " + prefix + "answer_reason" + OF + " ORDER BY answer, position", row -> {
            add(reasons, row.getInt(1), row.getString(2));
            return row;
        });
        Map<Integer, List<Observed>> observed = new HashMap<>();
        // where the place is now, when words before or in it were corrected since
        query(
                "SELECT o.*, n.start_char AS start_now, n.end_char AS end_now FROM " + prefix + "observed o LEFT JOIN "
                        + prefix + "observed_now n USING (evaluation, revision, answer, position)" + OF
                        + " ORDER BY answer, position",
                row -> {
                    add(observed, row.getInt("answer"), observed(row));
                    return row;
                });
        return query("SELECT * FROM " + prefix + "answer" + OF + " ORDER BY position", row -> {
            int position = row.getInt("position");
            String remark = row.getString("remark");
            return new DraftAnswer(
                    row.getString("question"),
                    value(row.getString("kind"), row.getString("value")),
                    AnswerSource.valueOf(upper(row.getString("source"))),
                    row.getString("origin"),
                    real(row, "confidence"),
                    observed.getOrDefault(position, List.of()),
                    row.getString("interpretation"),
                    row.getString("comment"),
                    reasons.getOrDefault(position, List.of()),
                    remark == null ? null : Remark.valueOf(upper(remark)));
        });
    }

    private static <T> void add(Map<Integer, List<T>> lists, int key, T value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    private static Observed observed(ResultSet row) throws SQLException {
        String interaction = row.getString("interaction");
        Place place = null;
        if (interaction != null) {
            row.getLong("start_ms");
            TimeSpan time = row.wasNull() ? null : new TimeSpan(row.getLong("start_ms"), row.getLong("end_ms"));
            int startNow = row.getInt("start_now");
            var at = row.wasNull()
                    ? new TextSpan(row.getInt("start_char"), row.getInt("end_char"))
                    : new TextSpan(startNow, row.getInt("end_now"));
            place = new Place(new InteractionId(interaction), row.getInt("turn"), at, time);
        }
        String speaker = row.getString("speaker");
        return new Observed(
                Observed.Kind.valueOf(upper(row.getString("kind"))),
                place,
                speaker == null ? null : Speaker.valueOf(upper(speaker)),
                row.getString("text"),
                real(row, "confidence"));
    }

    static String kind(@Nullable AnswerValue value) {
        if (value == null) {
            return OPEN;
        }
        if (value instanceof AnswerValue.None none) {
            return lower(none);
        }
        if (value instanceof AnswerValue.Numeric) {
            return "number";
        }
        return value instanceof AnswerValue.Words ? "words" : "chosen";
    }

    static @Nullable String text(@Nullable AnswerValue value) {
        if (value instanceof AnswerValue.Chosen chosen) {
            return chosen.label();
        }
        if (value instanceof AnswerValue.Numeric number) {
            return Double.toString(number.value());
        }
        return value instanceof AnswerValue.Words words ? words.text() : null;
    }

    static @Nullable AnswerValue value(String kind, @Nullable String value) {
        if (kind.equals(OPEN)) {
            return null;
        }
        if (value == null) {
            return AnswerValue.None.valueOf(upper(kind));
        }
        return switch (kind) {
            case "chosen" -> new AnswerValue.Chosen(value);
            case "number" -> new AnswerValue.Numeric(Double.parseDouble(value));
            case "words" -> new AnswerValue.Words(value);
            default -> throw new IllegalArgumentException("not a kind of answer: " + kind);
        };
    }

    private static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private <T> List<T> query(String statement, RowReader<T> reader) {
        return handle.createQuery(statement)
                .bind("id", id)
                .bind("revision", revision)
                .map((row, context) -> reader.read(row))
                .list();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}

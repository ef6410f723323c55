package earmark.store;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** An interaction as rows; {@link InteractionReading} is the way back. */
final class InteractionRows {
    private InteractionRows() {}

    /** Writes all rows of a new interaction; its digest is still to come. */
    static void insert(Handle handle, Interaction interaction, TaggerProvenance tagger, Instant now) {
        String id = interaction.id().value();
        Instant startedAt = interaction.startedAt();
        Sound sound = interaction.sound();
        handle.createUpdate("INSERT INTO interaction (id, medium, started_at, source, source_sha256, duration_ms,"
                        + " turn_count, saved_at, tagger, marker_pack_sha256, digest) VALUES (:id, :medium, :started,"
                        + " :source, :sha256, :durationMs, :turns, :saved, :tagger, :pack, '')")
                .bind("id", id)
                .bind("medium", interaction.medium().name())
                .bind("started", startedAt == null ? null : Moments.text(startedAt))
                .bind("source", interaction.provenance().source())
                .bind("sha256", interaction.provenance().sha256())
                .bind("durationMs", sound == null ? null : sound.durationMs())
                .bind("turns", interaction.turns().size())
                .bind("saved", Moments.text(now))
                .bind("tagger", tagger.tagger())
                .bind("pack", tagger.markerPackSha256())
                .execute();
        insertTurns(handle, id, interaction.turns());
        insertWordings(handle, id, interaction.turns());
        insertPairs(handle, "fact", id, interaction.facts());
        insertPairs(handle, "version", id, interaction.provenance().versions());
        insertVoices(handle, id, sound == null ? List.of() : sound.voices());
        insertProblems(handle, id, interaction.problems());
    }

    /** 0 when it is not kept. */
    static int turnCount(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT turn_count FROM interaction WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    static Optional<TaggerProvenance> tagger(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT tagger, marker_pack_sha256 FROM interaction WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> new TaggerProvenance(row.getString(1), row.getString(2)))
                .findOne();
    }

    /** Columns {@code start} and the next one; null when they are. */
    static @Nullable TimeSpan time(ResultSet row, int start) throws SQLException {
        long startMs = row.getLong(start);
        return row.wasNull() ? null : new TimeSpan(startMs, row.getLong(start + 1));
    }

    static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Moments.moment(text);
    }

    private static void insertTurns(Handle handle, String id, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO turn (interaction, position, speaker, text, start_ms,"
                + " end_ms, words) VALUES (:id, :position, :speaker, :text, :start, :end, :words)");
        for (Turn turn : turns) {
            TimeSpan time = turn.time();
            batch.bind("id", id)
                    .bind("position", turn.index())
                    .bind("speaker", turn.speaker().name())
                    .bind("text", turn.text())
                    .bind("start", time == null ? null : time.startMs())
                    .bind("end", time == null ? null : time.endMs())
                    .bind("words", WordsCode.encode(turn.words()))
                    .add();
        }
        batch.execute();
    }

    /** Puts a turn in the place of the one that is kept; its times stay. */
    static void update(Handle handle, InteractionId id, Turn turn) {
        handle.execute(
                "UPDATE turn SET speaker = ?, text = ?, words = ? WHERE interaction = ? AND position = ?",
                turn.speaker().name(),
                turn.text(),
                WordsCode.encode(turn.words()),
                id.value(),
                turn.index());
        handle.execute("DELETE FROM wording WHERE interaction = ? AND position = ?", id.value(), turn.index());
        insertWordings(handle, id.value(), List.of(turn));
    }

    /** Puts what is told about it in the place of what was. */
    static void updateTold(Handle handle, InteractionId id, Told told) {
        Instant startedAt = told.startedAt();
        handle.execute(
                "UPDATE interaction SET started_at = ? WHERE id = ?",
                startedAt == null ? null : Moments.text(startedAt),
                id.value());
        handle.execute("DELETE FROM fact WHERE interaction = ?", id.value());
        insertPairs(handle, "fact", id.value(), told.facts());
    }

    private static void insertWordings(Handle handle, String id, List<Turn> turns) {
        for (Turn turn : turns) {
            if (!turn.wordings().isEmpty()) {
                handle.execute(
                        "INSERT INTO wording (interaction, position, wordings) VALUES (?, ?, ?)",
                        id,
                        turn.index(),
                        WordingsCode.encode(turn.wordings()));
            }
        }
    }

    /** {@code table} is one of our own names, never a value from outside. */
    private static void insertPairs(Handle handle, String table, String id, Map<String, String> pairs) {
        pairs.forEach((name, value) -> handle.execute(
                "INSERT INTO " + table + " (interaction, name, value) VALUES (?, ?, ?)", id, name, value));
    }

    private static void insertVoices(Handle handle, String id, List<Voice> voices) {
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            handle.execute(
                    "INSERT INTO voice (interaction, position, channel, speaker, active) VALUES (?, ?, ?, ?, ?)",
                    id,
                    i,
                    voice.channel(),
                    voice.speaker().name(),
                    PlacesCode.encodeStretches(voice.active()));
            if (!voice.lost().isEmpty()) {
                handle.execute(
                        "INSERT INTO lost_sound (interaction, position, lost) VALUES (?, ?, ?)",
                        id,
                        i,
                        PlacesCode.encodeStretches(voice.lost()));
            }
        }
    }

    private static void insertProblems(Handle handle, String id, List<Problem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            handle.execute(
                    "INSERT INTO problem (interaction, position, place, what, hint) VALUES (?, ?, ?, ?, ?)",
                    id,
                    i,
                    problem.where(),
                    problem.what(),
                    problem.hint());
        }
    }
}

package earmark.store;

import earmark.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the rows of one interaction. SQLite's own check called 163 of 200 databases with one flipped bit whole
 * (reliability finding F6); this one is taken when the rows are written and again when they are verified.
 *
 * <p>Over every row of every table below, in key order: the table's name, then each column as one byte for its kind
 * (0 null, 1 integer, 2 real, 3 text, 4 blob) and its value, texts and blobs after their length, all big-endian.
 */
final class RowDigest {
    private static final List<String> TABLES = List.of(
            "turn",
            "fact",
            "version",
            "voice",
            "problem",
            "source",
            "verdict",
            "finding",
            "finding_field",
            "wording",
            "lost_sound",
            "turn_heard");

    private RowDigest() {}

    static String ofInteraction(Handle handle, String id) {
        MessageDigest digest = Sha256.digest();
        add(digest, handle, "change", "SELECT number, removed FROM change WHERE interaction = :id", id);
        add(
                digest,
                handle,
                "interaction",
                "SELECT id, medium, started_at, source, source_sha256, duration_ms, turn_count, saved_at, tagger,"
                        + " marker_pack_sha256 FROM interaction WHERE id = :id",
                id);
        for (String table : TABLES) {
            // keys are declared first and tables have no row ids, so that the key's order is the order on disk
            add(
                    digest,
                    handle,
                    table,
                    "SELECT * FROM " + table + " WHERE interaction = :id ORDER BY " + key(table),
                    id);
        }
        add(
                digest,
                handle,
                "content",
                "SELECT * FROM content WHERE sha256 IN (SELECT sha256 FROM source WHERE interaction = :id)"
                        + " ORDER BY sha256",
                id);
        return Sha256.hex(digest);
    }

    /** Of one revision of an evaluation, without what it is matched to, which may change. */
    static String ofEvaluation(Handle handle, String id, int revision) {
        MessageDigest digest = Sha256.digest();
        add(
                digest,
                handle,
                "evaluation",
                "SELECT id, revision, latest, reference, agent, assessor, kind, sampling_reason, form, form_version,"
                        + " started, submitted, claimed_written, claimed_share, claimed_decimals, comment, origin,"
                        + " saved_at FROM evaluation WHERE id = :id AND revision = " + revision,
                id);
        Map<String, String> keys = Map.of(
                "answer", "position",
                "answer_reason", "answer, position",
                "evaluation_fact", "name",
                "evaluation_state", "position",
                "observed", "answer, position");
        addAll(digest, handle, keys, id, revision);
        return Sha256.hex(digest);
    }

    /** Of a draft, whose rows are all of one revision. */
    static String ofDraft(Handle handle, String id, int revision) {
        MessageDigest digest = Sha256.digest();
        add(
                digest,
                handle,
                "draft",
                "SELECT id, revision, reference, interaction, agent, assessor, kind, sampling_reason, form, form_version,"
                        + " started, submitted, blind, session, comment, saved_at FROM draft WHERE id = :id",
                id);
        Map<String, String> keys = Map.of(
                "draft_answer", "position",
                "draft_answer_reason", "answer, position",
                "draft_change", "question",
                "draft_observed", "answer, position");
        addAll(digest, handle, keys, id, revision);
        return Sha256.hex(digest);
    }

    private static void addAll(MessageDigest digest, Handle handle, Map<String, String> keys, String id, int revision) {
        new TreeMap<>(keys)
                .forEach((table, key) -> add(
                        digest,
                        handle,
                        table,
                        "SELECT * FROM " + table + " WHERE evaluation = :id AND revision = " + revision + " ORDER BY "
                                + key,
                        id));
    }

    /** Of the columns of one row that belongs to no interaction. */
    static String ofValues(@Nullable Object... values) {
        MessageDigest digest = Sha256.digest();
        for (Object value : values) {
            add(digest, value);
        }
        return Sha256.hex(digest);
    }

    private static String key(String table) {
        return switch (table) {
            case "fact", "version" -> "name";
            case "finding" -> "verdict, position";
            case "finding_field" -> "verdict, finding, name";
            default -> "position";
        };
    }

    private static void add(MessageDigest digest, Handle handle, String table, String query, String id) {
        // the mapper digests as it goes; the count only makes it run to the end
        handle.createQuery(query)
                .bind("id", id)
                .map((ResultSet row, StatementContext context) -> {
                    add(digest, table);
                    int columns = row.getMetaData().getColumnCount();
                    for (int column = 1; column <= columns; column++) {
                        add(digest, value(row, column));
                    }
                    return columns;
                })
                .list();
    }

    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) 0);
        } else if (value instanceof Integer || value instanceof Long) {
            digest.update((byte) 1);
            digest.update(ByteBuffer.allocate(Long.BYTES)
                    .putLong(((Number) value).longValue())
                    .array());
        } else if (value instanceof Double real) {
            digest.update((byte) 2);
            digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(real).array());
        } else if (value instanceof byte[] blob) {
            add(digest, (byte) 4, blob);
        } else {
            add(digest, (byte) 3, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(MessageDigest digest, byte kind, byte[] bytes) {
        digest.update(kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which originals an interaction was made of, and the names they were seen under. */
final class Sources {
    private final KeptFiles files;

    Sources(KeptFiles files) {
        this.files = files;
    }

    /** Keeps the originals and notes them. Runs inside the writing transaction, so that no sweep comes between. */
    void insert(Handle handle, InteractionId id, List<KeptSource> sources, Instant now) {
        for (int i = 0; i < sources.size(); i++) {
            KeptSource source = sources.get(i);
            handle.execute(
                    "INSERT INTO content (sha256, extension, size_bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    source.sha256(),
                    source.extension(),
                    source.sizeBytes());
            keep(source, extension(handle, source.sha256()));
            handle.execute(
                    "INSERT INTO source (interaction, position, sha256, role) VALUES (?, ?, ?, ?)",
                    id.value(),
                    i,
                    source.sha256(),
                    source.role());
            seen(handle, source.sha256(), source.seenAs(), now);
        }
    }

    /** Notes a name; one that is known stays as it was first seen. */
    static void seen(Handle handle, String sha256, String name, Instant now) {
        String fileName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        String seenAt = Moments.text(now);
        handle.execute(
                "INSERT INTO source_name (sha256, name, file_name, stem, seen_at, digest) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                sha256,
                name,
                fileName,
                stem,
                seenAt,
                RowDigest.ofValues(sha256, name, fileName, stem, seenAt));
    }

    /** In order; each with the first name it was seen under. */
    static List<KeptSource> all(Handle handle, InteractionId id) {
        return handle.createQuery(
                        "SELECT c.sha256, c.size_bytes, c.extension, s.role, (SELECT n.name FROM source_name n"
                                + " WHERE n.sha256 = c.sha256 ORDER BY n.seen_at, n.name LIMIT 1) FROM source s"
                                + " JOIN content c USING (sha256) WHERE s.interaction = :id ORDER BY s.position")
                .bind("id", id.value())
                .map((row, context) -> new KeptSource(
                        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), null))
                .list();
    }

    /** Every name its originals were seen under, in name order. */
    static List<String> names(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT DISTINCT n.name FROM source s JOIN source_name n USING (sha256)"
                        + " WHERE s.interaction = :id ORDER BY n.name")
                .bind("id", id.value())
                .mapTo(String.class)
                .list();
    }

    /** The interaction made of exactly these bytes, else the first that has them among others. */
    static Optional<InteractionId> keptAs(Handle handle, String sha256) {
        return handle.createQuery("SELECT id FROM (SELECT id, 0 AS part FROM interaction WHERE source_sha256 = :sha256"
                        + " UNION ALL SELECT interaction, 1 FROM source WHERE sha256 = :sha256)"
                        + " ORDER BY part, id LIMIT 1")
                .bind("sha256", sha256)
                .mapTo(String.class)
                .findOne()
                .map(InteractionId::new);
    }

    /** The digests of what an interaction was made of. */
    static List<String> digests(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT sha256 FROM source WHERE interaction = :id ORDER BY position")
                .bind("id", id.value())
                .mapTo(String.class)
                .list();
    }

    /** Forgets content if no interaction is made of it any more; its file is swept later. */
    static void forgetIfUnused(Handle handle, String sha256) {
        handle.execute(
                "DELETE FROM content WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM source WHERE sha256 = ?)",
                sha256,
                sha256);
    }

    private static String extension(Handle handle, String sha256) {
        return keptExtension(handle, sha256).orElseThrow();
    }

    private void keep(KeptSource source, String extension) {
        try {
            files.keep(source, extension);
        } catch (IOException e) {
            throw new EarmarkException(
                    source.seenAs(),
                    "its original could not be kept: " + e,
                    "see whether the disk of the home is full or broken, then ingest it again");
        }
    }

    /** What the kept file of these bytes ends in; empty when they are not kept. */
    static Optional<String> keptExtension(Handle handle, String sha256) {
        return handle.createQuery("SELECT extension FROM content WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(String.class)
                .findOne();
    }
}

package earmark.store;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gives interactions that are kept other verdicts, each in one transaction; and finds those that need it. Thread-safe. */
final class Retagging {
    private static final String OTHERS = " WHERE (tagger <> :tagger OR marker_pack_sha256 <> :pack) AND id > :after";

    private final Database database;
    private final Consumer<String> checkpoint;

    Retagging(Database database, Consumer<String> checkpoint) {
        this.database = database;
        this.checkpoint = checkpoint;
    }

    /**
     * Replaces all verdicts. The index holds words and no verdicts, so no change is noted for it.
     *
     * @param state what {@link #state} said before the interaction was read
     */
    boolean retag(Interaction interaction, String state, List<Verdict> verdicts, TaggerProvenance tagger) {
        Consistency.check(interaction, verdicts);
        InteractionId id = interaction.id();
        return database.write(handle -> {
            if (!state(handle, id).equals(Optional.of(state))) {
                return false;
            }
            replace(handle, id, verdicts, tagger, checkpoint);
            checkpoint.accept("before-retag-commit");
            return true;
        });
    }

    /** Within a transaction that also changed what they are of. */
    static void replace(Handle handle, InteractionId id, List<Verdict> verdicts, TaggerProvenance tagger) {
        replace(handle, id, verdicts, tagger, name -> {});
    }

    private static void replace(
            Handle handle,
            InteractionId id,
            List<Verdict> verdicts,
            TaggerProvenance tagger,
            Consumer<String> checkpoint) {
        // findings go with their verdicts
        handle.execute("DELETE FROM verdict WHERE interaction = ?", id.value());
        checkpoint.accept("verdicts-removed");
        VerdictRows.insert(handle, id, verdicts);
        handle.execute(
                "UPDATE interaction SET tagger = ?, marker_pack_sha256 = ? WHERE id = ?",
                tagger.tagger(),
                tagger.markerPackSha256(),
                id.value());
        handle.execute(
                "UPDATE interaction SET digest = ? WHERE id = ?",
                RowDigest.ofInteraction(handle, id.value()),
                id.value());
    }

    /** Changes whenever anything of an interaction does. */
    static Optional<String> state(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT digest FROM interaction WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne();
    }

    static List<InteractionId> all(Handle handle, @Nullable InteractionId after, int limit) {
        return handle.createQuery("SELECT id FROM interaction WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(InteractionId::new)
                .list();
    }

    static List<InteractionId> taggedOtherwise(
            Handle handle, TaggerProvenance tagger, @Nullable InteractionId after, int limit) {
        return handle.createQuery("SELECT id FROM interaction" + OTHERS + " ORDER BY id LIMIT :limit")
                .bind("tagger", tagger.tagger())
                .bind("pack", tagger.markerPackSha256())
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(InteractionId::new)
                .list();
    }

    static long countTaggedOtherwise(Handle handle, TaggerProvenance tagger) {
        return handle.createQuery("SELECT count(*) FROM interaction" + OTHERS)
                .bind("tagger", tagger.tagger())
                .bind("pack", tagger.markerPackSha256())
                .bind("after", "")
                .mapTo(Long.class)
                .one();
    }
}

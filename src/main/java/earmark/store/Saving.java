package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The writing of interactions, each in one transaction; what it means stands at {@link Store}. Thread-safe. */
final class Saving {
    private final Database database;
    private final Sources sources;
    private final Clock clock;
    private final Consumer<String> checkpoint;

    Saving(Database database, Sources sources, Clock clock, Consumer<String> checkpoint) {
        this.database = database;
        this.sources = sources;
        this.clock = clock;
        this.checkpoint = checkpoint;
    }

    Saved save(Interaction interaction, List<Verdict> verdicts, List<KeptSource> originals, TaggerProvenance tagger) {
        Consistency.check(interaction, verdicts);
        return database.write(handle -> {
            Instant now = clock.instant();
            Optional<String> before = sourceDigest(handle, interaction.id());
            if (before.isEmpty()) {
                insert(handle, interaction, verdicts, originals, tagger, now);
                return new Saved(interaction.id(), true);
            }
            if (!before.get().equals(interaction.provenance().sha256())) {
                throw new EarmarkException(
                        interaction.provenance().source(),
                        "its id " + interaction.id() + " belongs to other content already",
                        "replace that interaction if it is a later state of the same one");
            }
            originals.forEach(original -> seenAgain(handle, original.sha256(), original.seenAs(), now));
            return new Saved(interaction.id(), false);
        });
    }

    void replace(
            Collection<InteractionId> old,
            Interaction interaction,
            List<Verdict> verdicts,
            List<KeptSource> originals,
            TaggerProvenance tagger) {
        Consistency.check(interaction, verdicts);
        database.write(handle -> {
            var gone = new TreeSet<>(old);
            gone.add(interaction.id());
            var unused = new TreeSet<String>();
            for (InteractionId id : gone) {
                unused.addAll(Sources.digests(handle, id));
                remove(handle, id);
            }
            CorrectionRows.reread(handle, interaction.id(), clock.instant());
            insert(handle, interaction, verdicts, originals, tagger, clock.instant());
            unused.forEach(sha256 -> Sources.forgetIfUnused(handle, sha256));
            return gone;
        });
    }

    void seenAgain(String sha256, String seenAs) {
        database.write(handle -> {
            seenAgain(handle, sha256, seenAs, clock.instant());
            return sha256;
        });
    }

    private void insert(
            Handle handle,
            Interaction interaction,
            List<Verdict> verdicts,
            List<KeptSource> originals,
            TaggerProvenance tagger,
            Instant now) {
        InteractionId id = interaction.id();
        Changes.note(handle, id, false);
        InteractionRows.insert(handle, interaction, tagger, now);
        sources.insert(handle, id, originals, now);
        checkpoint.accept("file-kept");
        VerdictRows.insert(handle, id, verdicts);
        originals.forEach(original -> FailureRows.clear(handle, original.seenAs(), original.sha256()));
        handle.execute(
                "UPDATE interaction SET digest = ? WHERE id = ?",
                RowDigest.ofInteraction(handle, id.value()),
                id.value());
        checkpoint.accept("before-commit");
    }

    private static void remove(Handle handle, InteractionId id) {
        if (handle.execute("DELETE FROM interaction WHERE id = ?", id.value()) > 0) {
            Changes.note(handle, id, true);
        }
    }

    private static void seenAgain(Handle handle, String sha256, String seenAs, Instant now) {
        boolean kept = handle.createQuery("SELECT 1 FROM content WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (kept) {
            Sources.seen(handle, sha256, seenAs, now);
            FailureRows.clear(handle, seenAs, sha256);
        }
    }

    private static Optional<String> sourceDigest(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT source_sha256 FROM interaction WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne();
    }
}

package earmark.pipeline;

import earmark.corpus.ChatReader;
import earmark.files.StagedFile;
import earmark.files.Staging;
import earmark.intake.Source;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.store.KeptSource;
import earmark.store.Store;
import earmark.store.Told;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes one chat in. Thread-safe. */
final class ChatIngest {
    private final Staging staging;
    private final ChatReader reader;
    private final Pipeline pipeline;
    private final Store store;
    private final KeptBefore keptBefore;

    ChatIngest(Staging staging, ChatReader reader, Pipeline pipeline, Store store) {
        this.staging = staging;
        this.reader = reader;
        this.pipeline = pipeline;
        this.store = store;
        keptBefore = new KeptBefore(pipeline, store);
    }

    BatchRow take(Source.ChatFile chat, Afresh afresh) throws IOException {
        try (StagedFile staged = staging.take(chat.path())) {
            // the same bytes may also be a part of something else
            InteractionId id = InteractionId.ofDigest(staged.sha256());
            Optional<InteractionId> kept = store.keptAs(staged.sha256());
            if (kept.isPresent() && afresh != Afresh.ALL) {
                store.seenAgain(staged.sha256(), chat.path().toString());
                boolean mended = store.originals().mend(staged);
                return kept.get().equals(id)
                        ? keptBefore.row(chat.name(), id, new Told(chat.facts(), chat.startedAt()), mended, afresh)
                        : BatchRow.keptBefore(chat.name(), kept.get(), mended);
            }
            Interaction interaction = reader.read(chat.path(), chat.facts(), chat.startedAt());
            if (!interaction.provenance().sha256().equals(staged.sha256())) {
                throw new EarmarkException(
                        chat.path().toString(), "it changed while it was read", "try again when nobody writes it");
            }
            List<KeptSource> originals =
                    List.of(KeptSource.of(staged, "chat", chat.path().toString()));
            return kept.equals(Optional.of(id))
                    ? pipeline.renew(Set.of(id), interaction, originals)
                    : pipeline.keep(interaction, originals);
        }
    }
}

package earmark.pipeline;

import earmark.files.Sha256;
import earmark.files.StagedFile;
import earmark.files.Staging;
import earmark.intake.RecordingFile;
import earmark.intake.Source;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Speaker;
import earmark.store.KeptSource;
import earmark.store.Store;
import earmark.store.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes one call in: what is kept already is found by its bytes before anything is decoded. Thread-safe. */
final class CallIngest {
    private final Staging staging;
    private final CallReading reading;
    private final Pipeline pipeline;
    private final Store store;
    private final KeptBefore keptBefore;

    /** How a call is read; {@link CallReader#read} in earnest. */
    @FunctionalInterface
    interface CallReading {
        HeardCall read(Source.Recording recording, List<StagedFile> staged) throws IOException;
    }

    CallIngest(Staging staging, CallReading reading, Pipeline pipeline, Store store) {
        this.staging = staging;
        this.reading = reading;
        this.pipeline = pipeline;
        this.store = store;
        keptBefore = new KeptBefore(pipeline, store);
    }

    BatchRow take(Source.Recording recording, Afresh afresh) throws IOException {
        var staged = new ArrayList<StagedFile>();
        try {
            for (RecordingFile file : recording.files()) {
                staged.add(staging.take(file.path()));
            }
            List<String> digests = staged.stream().map(StagedFile::sha256).toList();
            String sha256 = Sha256.ofAll(digests);
            InteractionId id = InteractionId.ofDigest(sha256);
            Optional<InteractionId> kept = store.keptAs(sha256);
            if (kept.isPresent() && afresh != Afresh.ALL) {
                boolean mended = false;
                for (int i = 0; i < digests.size(); i++) {
                    store.seenAgain(
                            digests.get(i), recording.files().get(i).path().toString());
                    mended |= store.originals().mend(staged.get(i));
                }
                // what is told of one side of a kept pair is not told of the pair
                return kept.get().equals(id)
                        ? keptBefore.row(recording.name(), id, told(recording), mended, afresh)
                        : BatchRow.keptBefore(recording.name(), kept.get(), mended);
            }
            Interaction interaction = reading.read(recording, staged).interaction();
            List<KeptSource> originals = originals(recording, staged);
            // one side of a kept pair, read by itself, is a call of its own
            return kept.equals(Optional.of(id))
                    ? pipeline.renew(Set.of(id), interaction, originals)
                    : pipeline.keep(interaction, originals);
        } finally {
            for (StagedFile file : staged) {
                file.close();
            }
        }
    }

    private static Told told(Source.Recording recording) {
        return new Told(recording.facts(), recording.startedAt());
    }

    private static List<KeptSource> originals(Source.Recording recording, List<StagedFile> staged) {
        var originals = new ArrayList<KeptSource>();
        for (int i = 0; i < staged.size(); i++) {
            RecordingFile file = recording.files().get(i);
            Speaker role = file.role();
            String as = role == null || staged.size() == 1
                    ? "recording"
                    : role.name().toLowerCase(Locale.ROOT);
            originals.add(KeptSource.of(staged.get(i), as, file.path().toString()));
        }
        return originals;
    }
}

package earmark.pipeline;

import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.store.Store;
import earmark.store.Told;
import java.util.List;

/**
 * What becomes of a source whose bytes are kept already. They are as they were, but a manifest, a sidecar or a name may tell
 * something else about them by now. Thread-safe.
 */
final class KeptBefore {
    private final Pipeline pipeline;
    private final Store store;

    KeptBefore(Pipeline pipeline, Store store) {
        this.pipeline = pipeline;
        this.store = store;
    }

    /**
     * Its row.
     *
     * @param source what a person calls it
     * @param id what it is kept as
     * @param told what is told about it now; what is not told stays as it is
     * @param mended whether its kept original was put back
     * @param afresh whether what is told is taken in
     */
    BatchRow row(String source, InteractionId id, Told told, boolean mended, Afresh afresh) {
        List<String> otherwise = store.facts().of(id).map(told::otherThan).orElse(List.of());
        if (!otherwise.isEmpty() && afresh == Afresh.FACTS) {
            return pipeline.tell(id, told);
        }
        BatchRow row = BatchRow.keptBefore(source, id, mended);
        return otherwise.isEmpty() ? row : row.noting(note(source, otherwise));
    }

    /** Names only: what is told about people is for nobody who reads a log. */
    private static Problem note(String source, List<String> otherwise) {
        return new Problem(
                source,
                "told otherwise now than it is kept: " + String.join(", ", otherwise),
                "earmark ingest --facts takes that in, and hears nothing again");
    }
}

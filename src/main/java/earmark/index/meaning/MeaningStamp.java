package earmark.index.meaning;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index of meanings was made from.
 *
 * @param store identity of the database
 * @param model which model in which runtime; vectors of different ones must never be compared
 * @param analysis name and version of what cut the text into sentences
 * @param change number of the last change it holds
 */
public record MeaningStamp(String store, String model, String analysis, long change) {
    /** Rises when what is written changes; an index of another layout is built anew. */
    private static final String LAYOUT = "2";

    /** The same at a later change. */
    public MeaningStamp at(long later) {
        return new MeaningStamp(store, model, analysis, later);
    }

    /** Whether it is of the same home, made with the same model and sentences. */
    public boolean isLike(MeaningStamp other) {
        return store.equals(other.store) && model.equals(other.model) && analysis.equals(other.analysis);
    }

    Map<String, String> userData() {
        return Map.of(
                "layout",
                LAYOUT,
                "store",
                store,
                "model",
                model,
                "analysis",
                analysis,
                "change",
                Long.toString(change));
    }

    static Optional<MeaningStamp> of(Map<String, String> userData) {
        @Nullable String store = userData.get("store");
        @Nullable String model = userData.get("model");
        @Nullable String analysis = userData.get("analysis");
        @Nullable String change = userData.get("change");
        return !LAYOUT.equals(userData.get("layout"))
                        || store == null
                        || model == null
                        || analysis == null
                        || change == null
                ? Optional.empty()
                : Optional.of(new MeaningStamp(store, model, analysis, Long.parseLong(change)));
    }
}

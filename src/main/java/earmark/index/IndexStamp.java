package earmark.index;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index was made from; written with each commit, so that it is true of exactly what was committed.
 *
 * @param store identity of the database
 * @param analysis name and version of what cut the text into tokens
 * @param change number of the last change it holds
 * @param missing how many turns it does not hold because their rows could not be read
 */
public record IndexStamp(String store, String analysis, long change, long missing) {
    /** Rises when what is written about a turn changes; an index of another layout is built anew. */
    private static final String LAYOUT = "2";

    /** The same at a later change. */
    public IndexStamp at(long later, long turnsMissing) {
        return new IndexStamp(store, analysis, later, turnsMissing);
    }

    Map<String, String> userData() {
        return Map.of(
                "layout",
                LAYOUT,
                "store",
                store,
                "analysis",
                analysis,
                "change",
                Long.toString(change),
                "missing",
                Long.toString(missing));
    }

    /** Empty when it is of another layout or says nothing. */
    static Optional<IndexStamp> of(Map<String, String> userData) {
        @Nullable String store = userData.get("store");
        @Nullable String analysis = userData.get("analysis");
        @Nullable String change = userData.get("change");
        @Nullable String missing = userData.get("missing");
        if (!LAYOUT.equals(userData.get("layout"))
                || store == null
                || analysis == null
                || change == null
                || missing == null) {
            return Optional.empty();
        }
        return Optional.of(new IndexStamp(store, analysis, Long.parseLong(change), Long.parseLong(missing)));
    }
}

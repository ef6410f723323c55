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
 */
public record IndexStamp(String store, String analysis, long change) {
    /** Rises when what is written about a turn changes; an index of another layout is built anew. */
    private static final String LAYOUT = "1";

    /** The same at a later change. */
    public IndexStamp at(long later) {
        return new IndexStamp(store, analysis, later);
    }

    Map<String, String> userData() {
        return Map.of("layout", LAYOUT, "store", store, "analysis", analysis, "change", Long.toString(change));
    }

    /** Empty when it is of another layout or says nothing. */
    static Optional<IndexStamp> of(Map<String, String> userData) {
        @Nullable String store = userData.get("store");
        @Nullable String analysis = userData.get("analysis");
        @Nullable String change = userData.get("change");
        if (!LAYOUT.equals(userData.get("layout")) || store == null || analysis == null || change == null) {
            return Optional.empty();
        }
        return Optional.of(new IndexStamp(store, analysis, Long.parseLong(change)));
    }
}

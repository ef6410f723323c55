package earmark.pipeline.themes;

import earmark.markers.catalog.MarkerCatalog;
import earmark.pipeline.scores.CrossChecking;
import earmark.store.Store;
import earmark.themes.trends.DetectorError;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How well complaints are detected in a home; worked out anew when scores, findings or markers change. Thread-safe. */
public final class KnownDetector {
    private final Store store;
    private final TrendDesk desk;
    private @Nullable Known known;

    private record Known(String state, MarkerCatalog markers, Optional<DetectorError> error) {}

    /** In a home. */
    public KnownDetector(Store store, TrendDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /**
     * As {@link TrendDesk#detector} says.
     *
     * @param markers those in force
     */
    public synchronized Optional<DetectorError> error(MarkerCatalog markers) {
        String state = store.scorecards().state() + " " + store.outlines().state();
        Known before = known;
        if (before != null && before.markers() == markers && before.state().equals(state)) {
            return before.error();
        }
        Optional<DetectorError> error = desk.detector(new CrossChecking(store, markers, Map.of()));
        known = new Known(state, markers, error);
        return error;
    }
}

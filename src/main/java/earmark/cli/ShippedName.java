package earmark.cli;

import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Problem;
import java.util.Optional;

/** Drafts that have the name of a shipped marker. */
final class ShippedName {
    private ShippedName() {}

    /** What comes of a draft with that name; empty when no shipped marker has it. */
    static Optional<Problem> taken(String id) {
        return MarkerCatalog.shipped()
                .marker(id)
                .map(marker -> new Problem(
                        id,
                        "a shipped marker has this name, and the draft would stand in its place, also for the shipped"
                                + " markers that use it",
                        "for one beside it give the draft another name, such as own." + id));
    }
}

package earmark.markers.judge;

import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a pattern, and what can be made of it.
 *
 * @param certain matches without doubt, in turn and text order
 * @param doubtful matches of which it cannot be told whether they are any
 * @param searched where it looked
 * @param unclear why there may be more than was found; null when the words searched were understood
 * @param unfinished whether it was too much work in some turn
 * @param outcome what it comes to on its own
 */
public record Sighted(
        List<Finding> certain,
        List<Doubtful> doubtful,
        List<Place> searched,
        @Nullable String unclear,
        boolean unfinished,
        Outcome outcome) {
    /** Copies the lists. */
    public Sighted {
        certain = List.copyOf(certain);
        doubtful = List.copyOf(doubtful);
        searched = List.copyOf(searched);
    }

    /**
     * A match that may be none.
     *
     * @param finding where
     * @param doubt why
     */
    public record Doubtful(Finding finding, String doubt) {}

    /** The same of a verdict: its evidence, or that it cannot be told. */
    public static Sighted of(Outcome outcome) {
        if (outcome instanceof Outcome.Present present) {
            List<Place> places = present.evidence().stream().map(Finding::place).toList();
            return new Sighted(present.evidence(), List.of(), places, null, false, outcome);
        }
        List<Place> searched = outcome instanceof Outcome.Absent absent ? absent.searched() : List.of();
        String unclear = outcome instanceof Outcome.Undetermined undetermined ? undetermined.because() : null;
        return new Sighted(List.of(), List.of(), searched, unclear, false, outcome);
    }

    /** Whether there is nowhere to look. */
    public boolean hasNoOpportunity() {
        return outcome instanceof Outcome.NoOpportunity;
    }
}

package earmark.flag.risk;

import earmark.model.Place;
import java.util.List;

/**
 * One thing that makes a bad score likelier, or less likely, than in the average interaction that was scored.
 *
 * @param name for example {@code complaint found} or {@code apology not found}
 * @param logOdds how much it adds to the log odds; below 0 it speaks against a bad score
 * @param places where that is
 */
public record RiskTerm(String name, double logOdds, List<Place> places) {
    /** Copies the places. */
    public RiskTerm {
        places = List.copyOf(places);
    }
}

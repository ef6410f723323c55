package earmark.sampling;

import java.time.Instant;
import java.util.List;

/**
 * What was drawn in one period.
 *
 * @param plan name of the plan
 * @param period label of the period
 * @param drawnAt when
 * @param seed with which it can be drawn again
 * @param cells the strata, by name
 * @param drawn what, in the order of time, stratum by stratum
 */
public record Draw(String plan, String period, Instant drawnAt, long seed, List<Cell> cells, List<Drawn> drawn) {
    /** Copies. */
    public Draw {
        cells = List.copyOf(cells);
        drawn = List.copyOf(drawn);
    }
}

package earmark.pipeline.queue;

import earmark.sampling.work.WorkState;
import java.util.List;
import java.util.Map;

/**
 * A part of the queue, and what else there is.
 *
 * @param rows in order
 * @param total how many the filter means
 * @param states how many there are in each state, whatever the filter says of the state
 * @param reasons how many there are by each reason, whatever the filter says of the reason; by id, the most frequent first
 * @param teams all there are
 * @param agents all there are
 * @param progress how far the queue is known
 */
public record QueuePage(
        List<QueueRow> rows,
        int total,
        Map<WorkState, Integer> states,
        List<ReasonCount> reasons,
        List<String> teams,
        List<String> agents,
        QueueProgress progress) {
    /** Copies. */
    public QueuePage {
        rows = List.copyOf(rows);
        states = Map.copyOf(states);
        reasons = List.copyOf(reasons);
        teams = List.copyOf(teams);
        agents = List.copyOf(agents);
    }

    /**
     * How often there is a reason.
     *
     * @param id of the reason
     * @param title what people call it
     * @param n how many interactions
     */
    public record ReasonCount(String id, String title, int n) {}
}

package earmark.pipeline.queue;

import earmark.model.Medium;
import earmark.sampling.work.WorkState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the queue are meant; all conditions must hold; null lets everything through.
 *
 * @param states one of these; empty for any
 * @param team of this team
 * @param agent of this agent
 * @param medium of this kind
 * @param reason with a reason of this id, or of this kind in lower case
 * @param assignee whom this person has, or that was drawn for this person
 * @param unscored whether only what nobody has scored
 * @param seen of one of these teams, whatever else; also what there is beside the rows is counted only of them. Empty for all.
 */
public record QueueFilter(
        Set<WorkState> states,
        @Nullable String team,
        @Nullable String agent,
        @Nullable Medium medium,
        @Nullable String reason,
        @Nullable String assignee,
        boolean unscored,
        Set<String> seen) {
    /** Lets everything through. */
    public static final QueueFilter ALL = new QueueFilter(Set.of(), null, null, null, null, null, false, Set.of());

    /** Copies the sets. */
    public QueueFilter {
        states = Set.copyOf(states);
        seen = Set.copyOf(seen);
    }

    /** The same, in one of these states. */
    public QueueFilter in(Set<WorkState> wanted) {
        return new QueueFilter(wanted, team, agent, medium, reason, assignee, unscored, seen);
    }

    /** The same, of this person. */
    public QueueFilter of(@Nullable String person) {
        return new QueueFilter(states, team, agent, medium, reason, person, unscored, seen);
    }

    /** Whether there is this at all for who asks. */
    boolean sees(QueueItem item) {
        return seen.isEmpty() || seen.contains(item.team());
    }

    boolean meansState(QueueRow row) {
        return states.isEmpty() || states.contains(row.state());
    }

    boolean meansReason(QueueItem item) {
        return reason == null
                || item.reasons().stream()
                        .anyMatch(one ->
                                one.id().equals(reason) || one.kind().name().equalsIgnoreCase(reason));
    }

    /** All but state and reason. */
    boolean meansRest(QueueRow row) {
        QueueItem item = row.item();
        return (team == null || item.team().equals(team))
                && (agent == null || item.agent().equals(agent))
                && (medium == null || item.medium() == medium)
                && (assignee == null || row.assignee().equals(assignee))
                && (!unscored || item.scoredBy().isEmpty());
    }
}

package earmark.score;

import java.util.Set;

/** How far an evaluation has come, and what may come next. */
public enum EvaluationState {
    /** Filled in by the machine; no person has looked at it, so it counts for nobody. */
    PROPOSED,
    /** Begun by a person. */
    DRAFT,
    /** Handed in by a person. */
    SUBMITTED,
    /** The agent may see it. */
    RELEASED,
    /** The agent has read it; that is not to agree with it. */
    ACKNOWLEDGED,
    /** The agent disagrees. */
    APPEALED,
    /** Closed: nothing more will come of it, unless somebody opens it again for a reason. */
    FINAL,
    /** Taken back; kept, but counts for nobody. */
    WITHDRAWN;

    /**
     * What may come next; the one place that says so. A proposal never becomes a score, only a person's draft does. What
     * was appealed goes back to where it was, or is appealed in another point. What was closed is opened again by being
     * released anew, and from then on may be appealed as at first.
     */
    public Set<EvaluationState> next() {
        return switch (this) {
            case PROPOSED, WITHDRAWN -> Set.of();
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(RELEASED, APPEALED, WITHDRAWN);
            case RELEASED -> Set.of(ACKNOWLEDGED, APPEALED, FINAL, WITHDRAWN);
            case ACKNOWLEDGED -> Set.of(APPEALED, FINAL, WITHDRAWN);
            case FINAL -> Set.of(RELEASED);
            case APPEALED -> Set.of(SUBMITTED, RELEASED, ACKNOWLEDGED, APPEALED);
        };
    }

    /** As it stands in a sentence. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package earmark.score;

/** How far an evaluation has come. */
public enum EvaluationState {
    /** Filled in by the machine; no person has looked at it, so it counts for nobody. */
    PROPOSED,
    /** Begun by a person. */
    DRAFT,
    /** Handed in by a person. */
    SUBMITTED,
    /** The agent may see it. */
    RELEASED,
    /** The agent disagrees. */
    APPEALED,
    /** Nothing more will come of it. */
    FINAL,
    /** Taken back; kept, but counts for nobody. */
    WITHDRAWN
}

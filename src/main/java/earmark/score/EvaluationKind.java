package earmark.score;

/** What an evaluation is for; only live ones are about the agent. */
public enum EvaluationKind {
    /** Of an agent's work. */
    LIVE,
    /** One of several of the same interaction, to compare assessors. */
    CALIBRATION,
    /** Of the agent's own work by the agent. */
    SELF,
    /** To learn how far other scores, or the machine, can be trusted. */
    AUDIT
}

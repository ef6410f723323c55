package earmark.feedback;

/** How far a coaching item has come. */
public enum CoachingState {
    /** Agreed. */
    OPEN,
    /** It took place. */
    DONE,
    /** It will not take place. */
    DROPPED
}

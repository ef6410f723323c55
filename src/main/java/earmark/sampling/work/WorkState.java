package earmark.sampling.work;

/** How far a task is. */
public enum WorkState {
    /** Nobody has it. */
    OPEN,
    /** Somebody has it and has not begun. */
    TAKEN,
    /** Somebody has opened the scorecard. */
    SCORING,
    /** The score is handed in. */
    DONE,
    /** It will not be scored, for a reason. */
    SET_ASIDE;

    /** Whether one person has it, and nobody else can take it. */
    public boolean isHeld() {
        return this == TAKEN || this == SCORING;
    }

    /** As it stands in a sentence. */
    public String words() {
        return switch (this) {
            case OPEN -> "open";
            case TAKEN -> "taken";
            case SCORING -> "being scored";
            case DONE -> "done";
            case SET_ASIDE -> "set aside";
        };
    }
}

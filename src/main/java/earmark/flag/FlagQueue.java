package earmark.flag;

/** What a flag is for. */
public enum FlagQueue {
    /** Something may have gone wrong. */
    RISK,
    /** Something was done well, and others may learn from it. */
    STRENGTH
}

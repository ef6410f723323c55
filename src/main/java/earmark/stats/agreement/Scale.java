package earmark.stats.agreement;

/** What the values of a rating mean, and so what may be computed with them (Stevens 1946). */
public enum Scale {
    /** Names without order. */
    NOMINAL,
    /** An order without distances. */
    ORDINAL,
    /** Distances, but no true zero. */
    INTERVAL,
    /** Distances and a true zero: twice as much is twice as much. */
    RATIO
}

package earmark.agree;

/** What is counted as one case. */
public enum Level {
    /** A turn: does the marker stand in it? */
    SEGMENT,
    /** One side of an interaction: did this side do it anywhere in it? */
    CALL
}

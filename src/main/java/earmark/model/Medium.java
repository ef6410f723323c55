package earmark.model;

/** How the two sides met. */
public enum Medium {
    /** A recorded telephone call: turns have times. */
    CALL,
    /** An email thread: one turn a message, no times within it. */
    EMAIL,
    /** A chat: one turn a line. */
    CHAT,
    /** A person watched and wrote it down; nothing was recorded. */
    OBSERVATION
}

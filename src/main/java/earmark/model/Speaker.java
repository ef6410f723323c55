package earmark.model;

/** Whose words a turn holds. */
public enum Speaker {
    /** Speaks for the organisation. */
    AGENT,
    /** Came with the request. */
    CUSTOMER,
    /** A recorded or generated voice: menu, announcement, chat bot. */
    ROBOT,
    /** Somebody else, for example an interpreter or a colleague who joins. */
    THIRD_PARTY,
    /** Could not be told. This is an answer, not an error; nothing may guess instead. */
    UNKNOWN
}

package earmark.store;

/** What keeping something came to. */
public enum KeptAs {
    /** It was not there. */
    NEW,
    /** It was there and says the same; nothing was written. */
    SAME,
    /** It was there and said something else, which stays as an earlier revision. */
    REVISED
}

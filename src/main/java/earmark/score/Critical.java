package earmark.score;

/** What failing a question costs beyond its points, from nothing to everything. */
public enum Critical {
    /** Nothing. */
    NONE,
    /** It is shown, and counts in the critical score. */
    FLAG,
    /** Its section counts nothing. */
    SECTION,
    /** The whole form counts nothing. */
    FORM
}

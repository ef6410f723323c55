package earmark.search;

/** In which order hits come. */
public enum Sorting {
    /** Turns with many of the words sought among few others first; hits of one interaction together. */
    RELEVANCE,
    /** The interactions that began last first; hits of one interaction together. */
    NEWEST,
    /**
     * The best to show to somebody first: what certainly matches, of that what was surely recognised, of that what says
     * most. Looks through the hits that are counted, the most relevant ones.
     */
    STRENGTH
}

package earmark.score;

/** Which way feedback on an answer goes. */
public enum Remark {
    /** Done well. */
    STRENGTH,
    /** To be worked on. */
    DEVELOPMENT
}

package earmark.score;

/** Who gave an answer. */
public enum AnswerSource {
    /** A person. */
    HUMAN,
    /** A written marker. */
    RULE,
    /** A learned marker. */
    MODEL
}

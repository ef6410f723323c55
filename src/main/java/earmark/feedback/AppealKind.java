package earmark.feedback;

/** What an appeal says. */
public enum AppealKind {
    /** Something is wrong: the wrong call, a question that did not apply, words that were not said. */
    ERROR,
    /** Nothing is wrong, but it should be judged otherwise. */
    JUDGEMENT
}

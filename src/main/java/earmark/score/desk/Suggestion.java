package earmark.score.desk;

import earmark.score.Answer;

/** What the machine would answer; it is nobody's answer. */
public sealed interface Suggestion {
    /**
     * To be seen.
     *
     * @param answer with what it rests on
     */
    record Shown(Answer answer) implements Suggestion {}

    /**
     * Not to be seen yet.
     *
     * @param until when it will be, in words
     */
    record Withheld(String until) implements Suggestion {}

    /** There is none: nothing answers this question. */
    enum None implements Suggestion {
        /** No marker stands for it. */
        NO_RULE
    }
}

package earmark.score;

/** What was answered. A question nobody answered has no {@link Answer} at all, which is something else again. */
public sealed interface AnswerValue {
    /**
     * One of a choice.
     *
     * @param label of the {@link Anchor}
     */
    record Chosen(String label) implements AnswerValue {}

    /**
     * A number on a scale.
     *
     * @param value finite
     */
    record Numeric(double value) implements AnswerValue {
        /** Checks that it is one. */
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a number: " + value);
            }
        }
    }

    /**
     * Words, to a question that asks for them.
     *
     * @param text as written
     */
    record Words(String text) implements AnswerValue {}

    /** None, for a reason. */
    enum None implements AnswerValue {
        /** The assessor says the question does not apply. */
        NOT_APPLICABLE,
        /** There was no occasion for it. */
        NO_OPPORTUNITY,
        /** It cannot be told. */
        UNDETERMINED
    }
}

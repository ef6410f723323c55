package earmark.score;

import java.math.BigDecimal;

/** What was answered. A question nobody answered has no {@link Answer} at all, which is something else again. */
public sealed interface AnswerValue {
    /** As a person reads it, and writes it: a label, a number, {@code n/a}, {@code no opportunity}, {@code cannot tell}, or a text. */
    String words();

    /**
     * One of a choice.
     *
     * @param label of the {@link Anchor}
     */
    record Chosen(String label) implements AnswerValue {
        @Override
        public String words() {
            return label;
        }
    }

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

        @Override
        public String words() {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /**
     * Words, to a question that asks for them.
     *
     * @param text as written
     */
    record Words(String text) implements AnswerValue {
        @Override
        public String words() {
            return text;
        }
    }

    /** None, for a reason. */
    enum None implements AnswerValue {
        /** The assessor says the question does not apply. */
        NOT_APPLICABLE("n/a"),
        /** There was no occasion for it. */
        NO_OPPORTUNITY("no opportunity"),
        /** It cannot be told. */
        UNDETERMINED("cannot tell");

        private final String words;

        None(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}

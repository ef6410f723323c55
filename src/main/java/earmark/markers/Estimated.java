package earmark.markers;

import earmark.model.Token;
import earmark.model.WordRule;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a turn that an {@link Estimator} rates high enough: a sentence or a turn. Its words say nothing for
 * themselves, so the evidence shows the figure.
 *
 * @param kind what the figure is
 * @param what the name of the learned marker, or the text whose meaning is looked for
 * @param least from which figure on it is found, more than 0 and at most 1
 * @param estimator tells the figure
 */
public record Estimated(Kind kind, String what, double least, Estimator estimator) implements Pattern {
    private static final int LEAST_VERBATIM = 3;

    /** What can be estimated. */
    public enum Kind {
        /** The probability that a learned marker gives. */
        LEARNED("probability", "learned"),
        /** How near the meaning is to that of a text: the cosine of their sentence vectors. */
        LIKE("like", "meaning");

        private final String field;
        private final String evidence;

        Kind(String field, String evidence) {
            this.field = field;
            this.evidence = evidence;
        }

        /** What a finding says that it rests on; and the field that holds what was looked for. */
        public String evidence() {
            return evidence;
        }

        /** What a finding calls the figure. */
        public String field() {
            return field;
        }
    }

    /** Checks the bound. */
    public Estimated {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException("not a bound: " + least);
        }
    }

    /**
     * The words of a text that mean the same wherever they stand, also in the midst of a long sentence.
     *
     * @param text whose meaning is looked for
     * @return as a text is cut into words; none of fewer than three, which mean little by themselves
     */
    public static List<String> verbatim(String text) {
        List<String> words = WordRule.TEXT.cut(text).stream().map(Token::form).toList();
        return words.size() < LEAST_VERBATIM ? List.of() : words;
    }

    /** Its text as a phrase, where {@link #verbatim} tells that the phrase alone means it; empty for other kinds. */
    public Optional<Pattern> phrase() {
        List<Step> steps = (kind == Kind.LIKE ? verbatim(what) : List.<String>of())
                .stream().map(word -> new Step(new Word(word), false)).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Sequence(steps));
    }

    /** The same with another bound. */
    Estimated atLeast(double bound) {
        return new Estimated(kind, what, bound, estimator);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.estimated(this);
    }
}

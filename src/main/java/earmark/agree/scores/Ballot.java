package earmark.agree.scores;

import earmark.model.InteractionId;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.FormRef;
import java.util.Optional;

/**
 * One answer to one question about one interaction.
 *
 * @param interaction what was scored
 * @param reference what people call it
 * @param rater who answered
 * @param form in which version of the form
 * @param said what kind of answer it is
 * @param label what was answered; empty unless {@link Said#ANSWER}
 * @param assisted whether the machine's answer was on the screen first; then it shows nothing about agreeing
 * @param comment what the assessor wrote beside it
 */
public record Ballot(
        InteractionId interaction,
        String reference,
        String rater,
        FormRef form,
        Said said,
        String label,
        boolean assisted,
        String comment) {
    /** How "cannot tell" is shown. */
    public static final String CANNOT_TELL = "cannot tell";

    /** The kinds of an answer. */
    public enum Said {
        /** A label or number. */
        ANSWER,
        /** The question does not apply, or there was no occasion. */
        NOT_APPLICABLE,
        /** It cannot be told: no answer at all. */
        UNDETERMINED
    }

    /** What is compared of a value; empty for words, which cannot be. */
    public static Optional<String> label(AnswerValue value) {
        if (value instanceof AnswerValue.Chosen chosen) {
            return Optional.of(chosen.label());
        }
        if (value instanceof AnswerValue.Numeric number) {
            double x = number.value();
            return Optional.of(x == Math.rint(x) && Math.abs(x) < 1e9 ? String.valueOf((long) x) : String.valueOf(x));
        }
        return Optional.empty();
    }

    /** The kind of a value; empty for words. */
    static Optional<Said> said(AnswerValue value) {
        if (value == AnswerValue.None.UNDETERMINED) {
            return Optional.of(Said.UNDETERMINED);
        }
        if (value instanceof AnswerValue.None) {
            return Optional.of(Said.NOT_APPLICABLE);
        }
        return value instanceof AnswerValue.Words ? Optional.empty() : Optional.of(Said.ANSWER);
    }

    /** A person's or the machine's answer as a ballot; empty for words. */
    static Optional<Ballot> of(
            InteractionId interaction, String reference, String rater, FormRef form, Answer answer, boolean assisted) {
        return said(answer.value())
                .map(said -> new Ballot(
                        interaction,
                        reference,
                        rater,
                        form,
                        said,
                        label(answer.value()).orElse(""),
                        assisted,
                        answer.comment()));
    }

    /** Whether it is the machine's. */
    public boolean isMachine() {
        return rater.equals(Evaluation.MACHINE);
    }

    /** What it says, for people. */
    public String shown() {
        return switch (said) {
            case ANSWER -> label;
            case NOT_APPLICABLE -> "not applicable";
            case UNDETERMINED -> CANNOT_TELL;
        };
    }
}

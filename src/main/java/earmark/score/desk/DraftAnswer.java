package earmark.score.desk;

import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.Observed;
import earmark.score.Remark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may lack its value yet; see {@link Answer} for the rest.
 *
 * @param question id of the question
 * @param value what is answered so far; null for nothing
 * @param source who gave the value; a rule's or model's was filled in and no person has confirmed it
 * @param origin the marker that filled it in, or whose answer was on the screen first; empty for neither
 * @param confidence of a rule or model, in [0, 1]; null otherwise
 * @param observed what it rests on
 * @param interpretation what the assessor thinks of it
 * @param comment anything else
 * @param reasons root causes
 * @param remark strength, development, or null
 */
public record DraftAnswer(
        String question,
        @Nullable AnswerValue value,
        AnswerSource source,
        String origin,
        @Nullable Double confidence,
        List<Observed> observed,
        String interpretation,
        String comment,
        List<String> reasons,
        @Nullable Remark remark) {
    /** Copies the lists. */
    public DraftAnswer {
        observed = List.copyOf(observed);
        reasons = List.copyOf(reasons);
    }

    /** A whole answer as a draft of one. */
    public static DraftAnswer of(Answer answer) {
        return new DraftAnswer(
                answer.question(),
                answer.value(),
                answer.source(),
                answer.origin(),
                answer.confidence(),
                answer.observed(),
                answer.interpretation(),
                answer.comment(),
                answer.reasons(),
                answer.remark());
    }

    /** The answer; empty while it lacks its value. */
    public Optional<Answer> answer() {
        AnswerValue given = value;
        return given == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        question,
                        given,
                        source,
                        origin,
                        confidence,
                        observed,
                        interpretation,
                        comment,
                        reasons,
                        remark));
    }

    /** Whether the machine filled it in and no person has confirmed or changed it. */
    public boolean isPrefilled() {
        return value != null && source != AnswerSource.HUMAN;
    }
}

package earmark.score.desk;

import earmark.score.AnswerValue;
import earmark.score.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor says to one question. It takes the place of all that was said to it before, and is the assessor's own
 * even where the machine had filled the same in: only send what a person touched.
 *
 * @param question id of the question
 * @param value the answer; null when there is none (yet)
 * @param observed what was said or done, and where
 * @param interpretation what the assessor thinks of it
 * @param comment anything else
 * @param reasons root causes
 * @param remark strength, development, or null
 */
public record Given(
        String question,
        @Nullable AnswerValue value,
        List<Evidence> observed,
        String interpretation,
        String comment,
        List<String> reasons,
        @Nullable Remark remark) {
    /** Copies the lists. */
    public Given {
        observed = List.copyOf(observed);
        reasons = List.copyOf(reasons);
    }

    /** A value and nothing else. */
    public static Given of(String question, AnswerValue value) {
        return new Given(question, value, List.of(), "", "", List.of(), null);
    }

    /** The same, with something observed. */
    public Given seen(List<Evidence> evidence) {
        return new Given(question, value, evidence, interpretation, comment, reasons, remark);
    }

    /** The same, with something else in words. */
    public Given saying(String thinks, String remarks) {
        return new Given(question, value, observed, thinks, remarks, reasons, remark);
    }

    /** What was said to a question so far. */
    public static Given of(DraftAnswer answer) {
        return new Given(
                answer.question(),
                answer.value(),
                answer.observed().stream().map(Evidence::of).toList(),
                answer.interpretation(),
                answer.comment(),
                answer.reasons(),
                answer.remark());
    }
}

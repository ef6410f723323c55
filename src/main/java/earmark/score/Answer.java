package earmark.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question.
 *
 * @param question id of the question
 * @param value what was answered
 * @param source who answered
 * @param origin the marker with its version, for example {@code apology@2}; for a person the marker whose answer was on the
 *     screen first, empty for one who answered blind
 * @param confidence of a rule or model in its answer, in [0, 1]; null when it has none to tell, and for people
 * @param observed what it rests on; a rule's "yes" and "no" always have some
 * @param interpretation what the assessor thinks of it
 * @param comment anything else, for example why there is no answer
 * @param reasons root causes from a list, or words to that effect
 * @param remark whether it is meant as a strength or as something to work on; null for neither
 */
public record Answer(
        String question,
        AnswerValue value,
        AnswerSource source,
        String origin,
        @Nullable Double confidence,
        List<Observed> observed,
        String interpretation,
        String comment,
        List<String> reasons,
        @Nullable Remark remark) {
    /** Copies the lists and checks the range. */
    public Answer {
        observed = List.copyOf(observed);
        reasons = List.copyOf(reasons);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
    }

    /** A person's answer, with a comment that may be empty. */
    public static Answer byPerson(String question, AnswerValue value, String comment) {
        return new Answer(question, value, AnswerSource.HUMAN, "", null, List.of(), "", comment, List.of(), null);
    }
}

package earmark.pipeline.scores;

import earmark.agree.causes.CauseCount;
import earmark.agree.causes.Disagreement;
import earmark.agree.scores.QuestionCheck;
import java.util.List;

/**
 * What came of holding machine and people against each other.
 *
 * @param questions one a question, in the order of the newest form
 * @param disagreements all of them, question by question
 * @param unmatched evaluations of interactions that are not kept
 */
public record CrossChecked(List<QuestionCheck> questions, List<Disagreement> disagreements, int unmatched) {
    /** Copies. */
    public CrossChecked {
        questions = List.copyOf(questions);
        disagreements = List.copyOf(disagreements);
    }

    /** How often each cause stands behind the disagreements. */
    public List<CauseCount> causes() {
        return CauseCount.of(disagreements);
    }
}

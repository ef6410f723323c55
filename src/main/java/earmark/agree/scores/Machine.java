package earmark.agree.scores;

import earmark.model.InteractionId;
import earmark.model.Verdict;
import earmark.score.AnswerValue;
import earmark.score.Automation;
import earmark.score.Form;
import earmark.score.Question;

/** Answers questions of forms about interactions by what their markers came to. */
@FunctionalInterface
public interface Machine {
    /** By the outcome alone, whether or not the question is asked of such an interaction, and whoever said it. */
    Machine OF_OUTCOMES =
            (form, question, automation, interaction, verdict) -> MachineAnswer.of(automation, verdict.outcome());

    /**
     * The answer.
     *
     * @param form the form
     * @param question one of its questions
     * @param automation what ties the question to a marker
     * @param interaction the interaction
     * @param verdict what the marker came to in it
     */
    AnswerValue answer(Form form, Question question, Automation automation, InteractionId interaction, Verdict verdict);
}

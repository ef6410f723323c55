package earmark.agree.scores;

import earmark.model.Outcome;
import earmark.score.AnswerValue;
import earmark.score.Automation;

/** What a marker's outcome answers to a question. Thread-safe. */
public final class MachineAnswer {
    private MachineAnswer() {}

    /** The answer: "cannot tell" and "no occasion" stay what they are. */
    public static AnswerValue of(Automation automation, Outcome outcome) {
        if (outcome instanceof Outcome.Present) {
            return new AnswerValue.Chosen(automation.whenPresent());
        }
        if (outcome instanceof Outcome.Absent) {
            return new AnswerValue.Chosen(automation.whenAbsent());
        }
        return outcome instanceof Outcome.NoOpportunity
                ? AnswerValue.None.NO_OPPORTUNITY
                : AnswerValue.None.UNDETERMINED;
    }
}

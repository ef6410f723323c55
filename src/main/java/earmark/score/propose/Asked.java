package earmark.score.propose;

import earmark.model.Interaction;
import earmark.model.Outcome;

/** Whether the condition of a question or a form holds in an interaction. */
public interface Asked {
    /**
     * What came of looking for a condition.
     *
     * @param condition a pattern of the marker language, or conditions on facts
     * @param interaction where
     * @return present: it holds; absent or no opportunity: it does not; undetermined: that cannot be told
     */
    Outcome when(String condition, Interaction interaction);
}

package earmark.feedback;

import earmark.model.EarmarkException;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody disagrees with an evaluation.
 *
 * @param id {@code ap} and the evaluation's id, then a number
 * @param evaluation id of the evaluation
 * @param question id of the question; empty: the evaluation as a whole
 * @param kind what it says
 * @param history its steps in time order; never empty, the first one says who made it and why
 */
public record Appeal(String id, String evaluation, String question, AppealKind kind, List<AppealStep> history) {
    /** Copies the steps, of which there must be some. */
    public Appeal {
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new IllegalArgumentException(id + ": an appeal without a step");
        }
    }

    /** How far it has come. */
    public AppealState state() {
        return history.get(history.size() - 1).state();
    }

    /** Who made it. */
    public String by() {
        return history.get(0).by();
    }

    /**
     * The same, a step further.
     *
     * @throws EarmarkException when that cannot come next
     */
    public Appeal then(AppealStep step) {
        if (!state().next().contains(step.state())) {
            throw new EarmarkException(
                    id,
                    "it is " + AppealLaw.words(state()) + ", and cannot become " + AppealLaw.words(step.state()),
                    state().isEnd() ? "make another appeal, with what is new" : "earmark appeal list shows its state");
        }
        var steps = new ArrayList<>(history);
        steps.add(step);
        return new Appeal(id, evaluation, question, kind, steps);
    }
}

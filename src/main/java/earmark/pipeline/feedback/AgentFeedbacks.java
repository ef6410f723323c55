package earmark.pipeline.feedback;

import earmark.agree.scores.BallotBox;
import earmark.feedback.AgentFeedback;
import earmark.model.InteractionId;
import earmark.pipeline.scores.CrossChecking;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Observed;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers feedback to an agent from what is kept. Use from one thread. */
public final class AgentFeedbacks {
    private static final int MOST_PLACES = 3;

    private final Store store;
    private final CrossChecking checking;
    private final Map<Asked, List<Answer>> proposed = new HashMap<>();

    /** Which proposal: on which form, about which interaction. */
    private record Asked(FormRef form, InteractionId interaction) {}

    /**
     * Over a home.
     *
     * @param checking tells what the machine would answer
     */
    public AgentFeedbacks(Store store, CrossChecking checking) {
        this.store = store;
        this.checking = checking;
    }

    /**
     * Feedback from live scores that people handed in.
     *
     * @param agent name as it stands in the scores
     * @param from handed in at or after this moment; null for any
     * @param until handed in before this moment; null for any
     */
    public AgentFeedback of(String agent, @Nullable Instant from, @Nullable Instant until) {
        List<Evaluation> evaluations = store
                .scorecards()
                .evaluations(EvaluationFilter.ALL
                        .about(agent)
                        .ofKind(EvaluationKind.LIVE)
                        .between(from, until))
                .stream()
                .filter(BallotBox::counts)
                .toList();
        return AgentFeedback.of(agent, evaluations, this::form, this::places);
    }

    private Optional<Form> form(FormRef ref) {
        return checking.form(ref);
    }

    /** Where a person named no place, those of what the machine would answer, if it says the same. */
    private List<Observed> places(Evaluation evaluation, Answer answer) {
        InteractionId id = evaluation.interaction();
        Optional<Form> form = form(evaluation.form());
        if (id == null || form.isEmpty()) {
            return answer.observed();
        }
        List<Answer> machine =
                proposed.computeIfAbsent(new Asked(form.get().ref(), id), key -> checking.machine(form.get(), id));
        return machine.stream()
                .filter(own -> own.question().equals(answer.question()))
                .filter(own -> own.value().equals(answer.value()))
                .map(own -> own.observed().stream().limit(MOST_PLACES).toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(answer.observed());
    }
}

package earmark.pipeline.feedback;

import earmark.agree.scores.BallotBox;
import earmark.feedback.AgentFeedback;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.score.Answer;
import earmark.score.Automation;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Observed;
import earmark.score.Question;
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
    private final Map<FormRef, Optional<Form>> forms = new HashMap<>();

    /** Over a home. */
    public AgentFeedbacks(Store store) {
        this.store = store;
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
        return forms.computeIfAbsent(ref, key -> store.scorecards().form(key));
    }

    /** Where a person named no place, that of the marker that may answer the question, if it says the same. */
    private List<Observed> places(Evaluation evaluation, Answer answer) {
        Optional<Automation> automation = form(evaluation.form())
                .flatMap(form -> form.question(answer.question()))
                .map(Question::automation);
        InteractionId id = evaluation.interaction();
        if (automation.isEmpty() || id == null) {
            return answer.observed();
        }
        Optional<Interaction> interaction = store.find(id);
        return interaction
                .flatMap(found -> store.verdicts(id).stream()
                        .filter(verdict -> automation.get().accepts(verdict.marker()))
                        .findFirst()
                        .map(verdict -> places(found, verdict, automation.get(), answer)))
                .filter(places -> !places.isEmpty())
                .orElse(answer.observed());
    }

    private static List<Observed> places(
            Interaction interaction, Verdict verdict, Automation automation, Answer answer) {
        boolean saysPresent = earmark.agree.scores.MachineAnswer.of(automation, verdict.outcome())
                .equals(answer.value());
        if (!saysPresent) {
            return List.of();
        }
        if (verdict.outcome() instanceof Outcome.Present present) {
            return present.evidence().stream()
                    .limit(MOST_PLACES)
                    .map(finding -> found(interaction, finding))
                    .toList();
        }
        return verdict.outcome() instanceof Outcome.Absent absent
                ? absent.searched().stream()
                        .limit(MOST_PLACES)
                        .map(place -> searched(interaction, place))
                        .toList()
                : List.of();
    }

    private static Observed found(Interaction interaction, Finding finding) {
        return new Observed(
                Observed.Kind.FOUND,
                finding.place(),
                finding.speaker(),
                finding.place()
                        .at()
                        .of(interaction.turns().get(finding.place().turn()).text()),
                finding.confidence());
    }

    private static Observed searched(Interaction interaction, Place place) {
        Turn turn = interaction.turns().get(place.turn());
        return new Observed(Observed.Kind.SEARCHED, place, turn.speaker(), "", null);
    }
}

package earmark.pipeline.desk;

import earmark.feedback.Appeal;
import earmark.feedback.AppealLaw;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.StateChange;
import earmark.score.desk.Draft;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What becomes of an evaluation that was handed in: released, acknowledged, closed, withdrawn. Which step may follow which
 * is in {@link EvaluationState#next}; who may take it is here. Appeals are with the appeal desk. Thread-safe.
 */
public final class EvaluationDesk {
    private static final Set<EvaluationState> AGENT_SEES = Set.of(
            EvaluationState.RELEASED, EvaluationState.ACKNOWLEDGED, EvaluationState.APPEALED, EvaluationState.FINAL);

    private final Store store;
    private final AppealLaw law;
    private final Clock clock;

    /** A desk in a home, under a law that says how long an agent may appeal. */
    public EvaluationDesk(Store store, AppealLaw law, Clock clock) {
        this.store = store;
        this.law = law;
        this.clock = clock;
    }

    /**
     * What an agent may see of the own work's evaluations, by the time they were handed in: what was released, and the own
     * self-scores. As long as a self-score of an interaction is begun and not handed in, none of others of it: it is scored
     * without them.
     */
    public List<Evaluation> forAgent(String agent) {
        Set<InteractionId> begun = store.drafts().by(agent).stream()
                .filter(draft -> draft.kind() == EvaluationKind.SELF)
                .map(Draft::interaction)
                .collect(Collectors.toSet());
        return store.scorecards().evaluations(EvaluationFilter.ALL.about(agent)).stream()
                .filter(evaluation -> isOwn(evaluation)
                        || (wasShown(evaluation)
                                && (evaluation.interaction() == null || !begun.contains(evaluation.interaction()))))
                .toList();
    }

    private static boolean isOwn(Evaluation evaluation) {
        return evaluation.kind() == EvaluationKind.SELF
                && evaluation.assessor().equals(evaluation.agent())
                && evaluation.state() != EvaluationState.WITHDRAWN
                && evaluation.state() != EvaluationState.PROPOSED;
    }

    /** Whether its agent may have seen it, and may see it still. */
    static boolean wasShown(Evaluation evaluation) {
        return AGENT_SEES.contains(evaluation.state())
                && evaluation.history().stream().anyMatch(step -> step.state() == EvaluationState.RELEASED);
    }

    /**
     * Shows it to the agent.
     *
     * @throws EarmarkException when it is not live, not handed in, names no agent, or the agent releases it
     */
    public Evaluation release(String id, String by, String note) {
        return step(id, EvaluationState.RELEASED, by, note, evaluation -> {
            if (evaluation.state() == EvaluationState.FINAL) {
                throw new EarmarkException(id, "it is closed", "open it again, with a reason");
            }
            if (evaluation.kind() != EvaluationKind.LIVE) {
                throw new EarmarkException(
                        id,
                        "it is a " + words(evaluation.kind()) + " score",
                        "only live scores are about the agent and are released");
            }
            if (evaluation.agent().isEmpty()) {
                throw new EarmarkException(id, "it says nothing of an agent", "there is nobody to release it to");
            }
            refuseAgent(evaluation, by);
        });
    }

    /**
     * The agent has read it.
     *
     * @throws EarmarkException when it is not released, or somebody else says so
     */
    public Evaluation acknowledge(String id, String by, String note) {
        return step(id, EvaluationState.ACKNOWLEDGED, by, note, evaluation -> {
            if (!evaluation.agent().equals(by)) {
                throw new EarmarkException(
                        id, "it is about " + evaluation.agent() + ", not about " + by, "the agent acknowledges it");
            }
        });
    }

    /**
     * Closes it. That is a person's decision too: time alone makes nothing final.
     *
     * @throws EarmarkException when it is appealed, not released, or the agent may still appeal, acknowledged or not
     */
    public Evaluation close(String id, String by, String why) {
        List<Appeal> appeals = store.feedback().appeals(id);
        return step(id, EvaluationState.FINAL, by, why, evaluation -> {
            refuseAgent(evaluation, by);
            if (!law.isOver(evaluation, appeals, clock.instant())) {
                throw new EarmarkException(
                        id, "the agent may appeal until " + law.end(evaluation), "close it after that");
            }
        });
    }

    /**
     * Opens a closed one again: it is released anew, so the agent may appeal as at first and it can be withdrawn. The closing
     * and the reason stay in its history.
     *
     * @throws EarmarkException when it is not closed, the agent does so, or no reason is given
     */
    public Evaluation reopen(String id, String by, String why) {
        return step(id, EvaluationState.RELEASED, by, why, evaluation -> {
            if (evaluation.state() != EvaluationState.FINAL) {
                throw new EarmarkException(
                        id,
                        "it is " + evaluation.state().words() + ", not closed",
                        "only what was closed is opened again");
            }
            refuseAgent(evaluation, by);
            if (why.isBlank()) {
                throw new EarmarkException(id, "opened again without a reason", "say why");
            }
        });
    }

    /** Self-scores of the same interaction by the same form, in any version, that were handed in; of a self-score none. */
    public List<Evaluation> selfScores(Evaluation evaluation) {
        InteractionId id = evaluation.interaction();
        return id == null || evaluation.kind() == EvaluationKind.SELF
                ? List.of()
                : store
                        .scorecards()
                        .evaluations(EvaluationFilter.ALL
                                .of(id)
                                .on(evaluation.form().id())
                                .ofKind(EvaluationKind.SELF)
                                .proposed(false))
                        .stream()
                        .filter(self -> self.state() != EvaluationState.WITHDRAWN)
                        .toList();
    }

    /** Live scores of what a self-score is of, by the same form in any version; of another score none. */
    public List<Evaluation> besideSelf(Evaluation self) {
        InteractionId id = self.interaction();
        return id == null || self.kind() != EvaluationKind.SELF
                ? List.of()
                : store
                        .scorecards()
                        .evaluations(EvaluationFilter.ALL
                                .of(id)
                                .on(self.form().id())
                                .ofKind(EvaluationKind.LIVE)
                                .proposed(false))
                        .stream()
                        .filter(one -> one.state() != EvaluationState.WITHDRAWN)
                        .toList();
    }

    /**
     * Takes it back; it is kept and counts for nobody.
     *
     * @throws EarmarkException when it is appealed or final, the agent does so, or no reason is given
     */
    public Evaluation withdraw(String id, String by, String why) {
        return step(id, EvaluationState.WITHDRAWN, by, why, evaluation -> {
            if (evaluation.kind() != EvaluationKind.SELF) {
                refuseAgent(evaluation, by);
            }
            if (why.isBlank()) {
                throw new EarmarkException(id, "withdrawn without a reason", "say why");
            }
        });
    }

    private Evaluation step(String id, EvaluationState state, String by, String why, Consumer<Evaluation> check) {
        if (by.isBlank() || by.equals(Evaluation.MACHINE)) {
            throw new EarmarkException(id, "'" + by + "' is nobody", "name the person who does it");
        }
        return store.scorecards().change(id, evaluation -> {
            Evaluation changed = evaluation.then(new StateChange(clock.instant(), state, by, why));
            check.accept(evaluation);
            return changed;
        });
    }

    private static void refuseAgent(Evaluation evaluation, String by) {
        if (evaluation.agent().equals(by)) {
            throw new EarmarkException(evaluation.id(), by + " is the agent it is about", "let somebody else do it");
        }
    }

    private static String words(EvaluationKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}

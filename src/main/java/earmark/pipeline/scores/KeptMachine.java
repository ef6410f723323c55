package earmark.pipeline.scores;

import earmark.agree.scores.Machine;
import earmark.agree.scores.MachineAnswer;
import earmark.markers.Names;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Verdict;
import earmark.score.AnswerValue;
import earmark.score.Automation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.propose.Asked;
import earmark.score.propose.Proposer;
import earmark.store.Store;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the machine answers about what is kept, as it would be proposed: a question that is not asked of an interaction has
 * no occasion there, and where a side is named only that side's words count. Use from one thread.
 */
final class KeptMachine implements Machine {
    private static final int MOST_REMEMBERED = 500;

    private final Store store;
    private final Asked conditions;
    private final Map<FormRef, Proposer> proposers = new HashMap<>();
    private final Map<InteractionId, Optional<Interaction>> interactions = new HashMap<>();
    private final Map<String, Outcome> known = new HashMap<>();

    /**
     * Over a home.
     *
     * @param names what word lists and markers mean, for the conditions of forms
     */
    KeptMachine(Store store, Names names) {
        this.store = store;
        this.conditions = new Conditions(names);
    }

    @Override
    public AnswerValue answer(
            Form form, Question question, Automation automation, InteractionId interaction, Verdict verdict) {
        if (isAskedOfAll(question) && automation.by() == null) {
            return MachineAnswer.of(automation, verdict.outcome());
        }
        if (interactions.size() == MOST_REMEMBERED) {
            interactions.clear();
            known.clear();
        }
        return interactions
                .computeIfAbsent(interaction, store::find)
                .map(found -> proposers
                        .computeIfAbsent(form.ref(), ref -> new Proposer(form, this::when, Set.of(), Clock.systemUTC()))
                        .answer(question, automation, found, List.of(verdict))
                        .value())
                .orElse(AnswerValue.None.UNDETERMINED);
    }

    private static boolean isAskedOfAll(Question question) {
        return question.when().isEmpty() && question.media().containsAll(EnumSet.allOf(Medium.class));
    }

    private Outcome when(String condition, Interaction interaction) {
        return known.computeIfAbsent(
                interaction.id() + " " + condition, key -> conditions.when(condition, interaction));
    }
}

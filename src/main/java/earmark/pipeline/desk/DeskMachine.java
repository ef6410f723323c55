package earmark.pipeline.desk;

import earmark.classify.LearnedMarker;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.scores.Conditions;
import earmark.score.Answer;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.desk.Ask;
import earmark.score.propose.Proposer;
import earmark.store.Store;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the machine knows about a scorecard: which form fits, which questions are asked, what it would answer. Thread-safe. */
final class DeskMachine {
    private final Store store;
    private final Conditions conditions;
    private final Set<String> learned;
    private final Clock clock;

    DeskMachine(Store store, MarkerPack markers, Clock clock) {
        this.store = store;
        this.clock = clock;
        conditions = new Conditions(markers.catalog());
        learned = markers.learned().stream()
                .map(LearnedMarker::ref)
                .map(ref -> ref.id())
                .collect(Collectors.toSet());
    }

    boolean fits(Form form, Interaction interaction) {
        return proposer(form).fits(interaction);
    }

    /** What it would answer, by question. */
    Map<String, Answer> answers(Form form, Interaction interaction) {
        return proposer(form).propose(interaction, store.verdicts(interaction.id())).answers().stream()
                .collect(Collectors.toMap(Answer::question, Function.identity()));
    }

    Ask ask(Question question, Interaction interaction) {
        if (!question.media().contains(interaction.medium())) {
            return new Ask(Ask.Kind.NOT_ASKED, "not asked in this channel");
        }
        if (question.when().isEmpty()) {
            return Ask.ALWAYS;
        }
        Outcome outcome = conditions.when(question.when(), interaction);
        if (outcome instanceof Outcome.Present) {
            return new Ask(Ask.Kind.ASKED, "because: " + question.when());
        }
        return outcome instanceof Outcome.Undetermined open
                ? new Ask(Ask.Kind.CANNOT_TELL, "whether it is asked cannot be told: " + open.because())
                : new Ask(Ask.Kind.NOT_ASKED, "asked only when: " + question.when());
    }

    private Proposer proposer(Form form) {
        return new Proposer(form, conditions, learned, clock);
    }
}

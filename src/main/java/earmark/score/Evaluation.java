package earmark.score;

import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One interaction scored by one assessor on one form.
 *
 * @param id the same whenever the same evaluation is read again; see {@link #idOf}
 * @param reference what the assessor calls the interaction
 * @param interaction which one that is here; null as long as none is kept under that name
 * @param agent who is scored; empty when not known
 * @param assessor who scored; {@link #MACHINE} for a proposal
 * @param kind what it is for
 * @param samplingReason why this interaction was scored; empty when nobody said
 * @param form by which form
 * @param started when scoring began; null when not known
 * @param submitted when it was handed in; null when not known
 * @param history its states in time order, never empty
 * @param answers at most one a question; questions without an answer are missing
 * @param claimed the total somebody else computed; null when none did
 * @param comment on the whole
 * @param facts what else stood beside it, by name, iterating in name order
 * @param origin where it was read, for example {@code log.xlsx March!7}; says nothing about what it is
 */
public record Evaluation(
        String id,
        String reference,
        @Nullable InteractionId interaction,
        String agent,
        String assessor,
        EvaluationKind kind,
        String samplingReason,
        FormRef form,
        @Nullable Instant started,
        @Nullable Instant submitted,
        List<StateChange> history,
        List<Answer> answers,
        @Nullable ClaimedTotal claimed,
        String comment,
        Map<String, String> facts,
        String origin) {
    /** The assessor of what the machine proposes. */
    public static final String MACHINE = "earmark";

    /** The assessor of what the people of a calibration agreed on; nobody who scored. */
    public static final String CONSENSUS = "consensus";

    private static final int ID_DIGITS = 14;

    /** Copies what can change and checks the rest. */
    public Evaluation {
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        if (id.isBlank() || history.isEmpty()) {
            throw new IllegalArgumentException("an evaluation without id or state: '" + id + "'");
        }
        if (answers.stream().map(Answer::question).distinct().count() != answers.size()) {
            throw new IllegalArgumentException(id + ": a question is answered twice");
        }
    }

    /**
     * The id of what is told from all others by these.
     *
     * @param parts for example form, reference, assessor, day
     * @return {@code ev} and 14 hexadecimal digits
     */
    public static String idOf(List<String> parts) {
        byte[] key = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
        return "ev" + Sha256.of(key).substring(0, ID_DIGITS);
    }

    /** How far it has come. */
    public EvaluationState state() {
        return history.get(history.size() - 1).state();
    }

    /**
     * Whether a step was taken by nobody: after its last open appeal an evaluation is put back to where it was.
     *
     * @param step its number in the history, from 0
     */
    public boolean isPutBack(int step) {
        return step > 0
                && history.get(step - 1).state() == EvaluationState.APPEALED
                && history.get(step).state() != EvaluationState.APPEALED;
    }

    /** The steps that somebody took, in time order: without those by which it was put back after an appeal. */
    public List<StateChange> taken() {
        return IntStream.range(0, history.size())
                .filter(step -> !isPutBack(step))
                .mapToObj(history::get)
                .toList();
    }

    /** What happened at a step of the history, as it stands in a sentence: {@code released}, or {@code appeal ended}. */
    public String words(int step) {
        return isPutBack(step) ? "appeal ended" : history.get(step).state().words();
    }

    /** The answer to a question; empty when there is none. */
    public Optional<Answer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    /** Whether the machine filled it in and no person has looked at it. */
    public boolean isProposal() {
        return state() == EvaluationState.PROPOSED;
    }

    /** The same, matched to another interaction, or to none. */
    public Evaluation of(@Nullable InteractionId other) {
        return copy(other, submitted, history, answers, origin);
    }

    /** The same, with other states and answers. */
    public Evaluation with(List<StateChange> states, List<Answer> others) {
        return copy(interaction, submitted, states, others, origin);
    }

    /**
     * The same, a step further; a step to {@link EvaluationState#SUBMITTED} out of a draft is when it was handed in.
     *
     * @throws EarmarkException when that cannot come next; says what can
     */
    public Evaluation then(StateChange step) {
        if (!state().next().contains(step.state())) {
            String can =
                    state().next().stream().map(EvaluationState::words).sorted().collect(Collectors.joining(" or "));
            throw new EarmarkException(
                    id,
                    "it is " + state().words() + ", and cannot become "
                            + step.state().words(),
                    can.isEmpty() ? "nothing more comes of it" : "it can become " + can);
        }
        var states = new ArrayList<>(history);
        states.add(step);
        boolean handedIn = state() == EvaluationState.DRAFT && step.state() == EvaluationState.SUBMITTED;
        return copy(interaction, handedIn ? step.at() : submitted, states, answers, origin);
    }

    /** Whether both say the same, wherever they were read and whichever interaction they were matched to. */
    public boolean saysTheSameAs(Evaluation other) {
        return copy(null, submitted, history, answers, "")
                .equals(other.copy(null, other.submitted, other.history, other.answers, ""));
    }

    private Evaluation copy(
            @Nullable InteractionId toInteraction,
            @Nullable Instant toSubmitted,
            List<StateChange> toHistory,
            List<Answer> toAnswers,
            String toOrigin) {
        return new Evaluation(
                id,
                reference,
                toInteraction,
                agent,
                assessor,
                kind,
                samplingReason,
                form,
                started,
                toSubmitted,
                toHistory,
                toAnswers,
                claimed,
                comment,
                facts,
                toOrigin);
    }
}

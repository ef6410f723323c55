package earmark.score.desk;

import earmark.model.InteractionId;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.FormRef;
import earmark.score.StateChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard that is being filled in. It counts for nobody.
 *
 * @param id the id the evaluation will have
 * @param revision 1 when opened, one more with each save
 * @param reference what people call the interaction
 * @param interaction which one is scored
 * @param agent who is scored; empty when not known
 * @param assessor who scores
 * @param kind what it is for
 * @param samplingReason why this interaction is scored; empty when nobody said
 * @param form by which form
 * @param started when it was opened
 * @param submitted when it was handed in, and is held back until its session opens; null while it is being filled in
 * @param blind whether the machine's answer to a question is withheld until the assessor has answered it
 * @param session name of the calibration session; empty for none
 * @param comment on the whole
 * @param savedAt when it was last saved
 * @param answers at most one a question
 * @param changed by question, the revision that last changed its answer; by {@link #COMMENT}, the comment on the whole
 */
public record Draft(
        String id,
        int revision,
        String reference,
        InteractionId interaction,
        String agent,
        String assessor,
        EvaluationKind kind,
        String samplingReason,
        FormRef form,
        Instant started,
        @Nullable Instant submitted,
        boolean blind,
        String session,
        String comment,
        Instant savedAt,
        List<DraftAnswer> answers,
        Map<String, Integer> changed) {
    /** The fact that names an evaluation's calibration session. */
    public static final String SESSION = "session";

    /** Stands for the comment on the whole where questions are named. */
    public static final String COMMENT = "";

    /** Copies the collections. */
    public Draft {
        answers = List.copyOf(answers);
        changed = Map.copyOf(changed);
        if (id.isBlank() || revision < 1) {
            throw new IllegalArgumentException("not a draft: '" + id + "', revision " + revision);
        }
    }

    /** The answer to a question, with or without a value; empty when nothing was written there. */
    public Optional<DraftAnswer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    /** Whether it was handed in and waits for its calibration session. */
    public boolean isHeld() {
        return submitted != null;
    }

    /** The same, a save later, with other answers; those of these questions came by this save. */
    public Draft saved(List<DraftAnswer> others, List<String> questions, String remark, Instant now) {
        Map<String, Integer> revisions = new LinkedHashMap<>(changed);
        questions.forEach(question -> revisions.put(question, revision + 1));
        return copy(revision + 1, submitted, remark, now, others, revisions);
    }

    /** The same, handed in with these answers and held back. */
    public Draft held(List<Answer> whole, Instant now) {
        return copy(
                revision + 1,
                now,
                comment,
                now,
                whole.stream().map(DraftAnswer::of).toList(),
                changed);
    }

    /**
     * What was held back, as the evaluation that was handed in.
     *
     * @throws IllegalStateException when it was not handed in
     */
    public Evaluation handedIn() {
        Instant at = submitted;
        if (at == null) {
            throw new IllegalStateException(id + " was not handed in");
        }
        return evaluation().then(new StateChange(at, EvaluationState.SUBMITTED, assessor, ""));
    }

    /** What it would be as an evaluation: a draft of one, with the answers that have a value. */
    public Evaluation evaluation() {
        return new Evaluation(
                id,
                reference,
                interaction,
                agent,
                assessor,
                kind,
                samplingReason,
                form,
                started,
                null,
                List.of(new StateChange(started, EvaluationState.DRAFT, assessor, "")),
                answers.stream().flatMap(answer -> answer.answer().stream()).toList(),
                null,
                comment,
                session.isEmpty() ? Map.of() : Map.of(SESSION, session),
                "desk");
    }

    private Draft copy(
            int toRevision,
            @Nullable Instant toSubmitted,
            String toComment,
            Instant toSavedAt,
            List<DraftAnswer> toAnswers,
            Map<String, Integer> toChanged) {
        return new Draft(
                id,
                toRevision,
                reference,
                interaction,
                agent,
                assessor,
                kind,
                samplingReason,
                form,
                started,
                toSubmitted,
                blind,
                session,
                toComment,
                toSavedAt,
                toAnswers,
                toChanged);
    }
}

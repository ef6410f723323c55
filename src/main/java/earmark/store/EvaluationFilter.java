package earmark.store;

import earmark.model.InteractionId;
import earmark.score.EvaluationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which evaluations are meant; all conditions must hold; null lets everything through.
 *
 * @param interaction of this interaction
 * @param reference of the interaction the assessor called so
 * @param assessor by this assessor
 * @param agent of this agent
 * @param form by any version of the form of this id
 * @param kind of this kind
 * @param from submitted at or after this moment; what has no known moment is left out
 * @param until submitted before this moment; what has no known moment is left out
 * @param proposals only what the machine proposed, or only what people did
 */
public record EvaluationFilter(
        @Nullable InteractionId interaction,
        @Nullable String reference,
        @Nullable String assessor,
        @Nullable String agent,
        @Nullable String form,
        @Nullable EvaluationKind kind,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean proposals) {
    /** Lets everything through. */
    public static final EvaluationFilter ALL =
            new EvaluationFilter(null, null, null, null, null, null, null, null, null);

    /** The same, of that interaction. */
    public EvaluationFilter of(@Nullable InteractionId wanted) {
        return new EvaluationFilter(wanted, reference, assessor, agent, form, kind, from, until, proposals);
    }

    /** The same, of the interaction the assessor called so. */
    public EvaluationFilter called(@Nullable String wanted) {
        return new EvaluationFilter(interaction, wanted, assessor, agent, form, kind, from, until, proposals);
    }

    /** The same, by that assessor. */
    public EvaluationFilter by(@Nullable String wanted) {
        return new EvaluationFilter(interaction, reference, wanted, agent, form, kind, from, until, proposals);
    }

    /** The same, of that agent. */
    public EvaluationFilter about(@Nullable String wanted) {
        return new EvaluationFilter(interaction, reference, assessor, wanted, form, kind, from, until, proposals);
    }

    /** The same, by any version of that form. */
    public EvaluationFilter on(@Nullable String wanted) {
        return new EvaluationFilter(interaction, reference, assessor, agent, wanted, kind, from, until, proposals);
    }

    /** The same, of that kind. */
    public EvaluationFilter ofKind(@Nullable EvaluationKind wanted) {
        return new EvaluationFilter(interaction, reference, assessor, agent, form, wanted, from, until, proposals);
    }

    /** The same, submitted in that time; either end may be open. */
    public EvaluationFilter between(@Nullable Instant earliest, @Nullable Instant before) {
        return new EvaluationFilter(interaction, reference, assessor, agent, form, kind, earliest, before, proposals);
    }

    /** The same, only proposals of the machine, only what people did, or both. */
    public EvaluationFilter proposed(@Nullable Boolean wanted) {
        return new EvaluationFilter(interaction, reference, assessor, agent, form, kind, from, until, wanted);
    }
}

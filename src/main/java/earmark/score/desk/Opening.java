package earmark.score.desk;

import earmark.model.InteractionId;
import earmark.score.EvaluationKind;

/**
 * What is wanted when a scorecard is opened.
 *
 * @param interaction what is to be scored; it must be kept
 * @param form id, or id@version; empty: the first form that is for such an interaction
 * @param assessor who scores
 * @param kind what it is for
 * @param samplingReason why this interaction; may be empty
 * @param blind whether the machine's answers are withheld until the assessor has given an own one
 * @param session name of a calibration session; empty for none
 */
public record Opening(
        InteractionId interaction,
        String form,
        String assessor,
        EvaluationKind kind,
        String samplingReason,
        boolean blind,
        String session) {
    /** A live score on the form that fits, the machine's answers withheld until there is an own one. */
    public static Opening live(InteractionId interaction, String assessor) {
        return new Opening(interaction, "", assessor, EvaluationKind.LIVE, "", true, "");
    }

    /** The same, on a form. */
    public Opening on(String wanted) {
        return new Opening(interaction, wanted, assessor, kind, samplingReason, blind, session);
    }

    /** The same, with the machine's answers to be seen from the start. */
    public Opening seeing() {
        return new Opening(interaction, form, assessor, kind, samplingReason, false, session);
    }

    /** The same, for something else, for a reason. */
    public Opening as(EvaluationKind wanted, String reason) {
        return new Opening(interaction, form, assessor, wanted, reason, blind, session);
    }
}

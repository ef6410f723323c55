package earmark.score.desk;

import earmark.model.InteractionId;

/**
 * How far one assessor is with one interaction of a calibration session.
 *
 * @param assessor who
 * @param interaction which
 * @param state how far
 */
public record Progress(String assessor, InteractionId interaction, State state) {
    /** How far somebody is. */
    public enum State {
        /** Nothing was opened. */
        NOT_BEGUN,
        /** Something was opened, and not handed in. */
        BEGUN,
        /** It is handed in. */
        HANDED_IN
    }
}

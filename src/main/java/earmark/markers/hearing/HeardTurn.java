package earmark.markers.hearing;

import java.util.List;

/**
 * The tokens of one recognised turn.
 *
 * @param forms in order
 * @param confidences how sure the recogniser was of each, in [0, 1], not calibrated; as many as forms
 */
public record HeardTurn(List<String> forms, List<Double> confidences) {
    /** From this confidence on a word needs no second guess. */
    public static final double SURE = 0.999;

    /** Copies both. */
    public HeardTurn {
        forms = List.copyOf(forms);
        confidences = List.copyOf(confidences);
    }

    /** Whether the recogniser was unsure of any of the tokens {@code from} to {@code to}. */
    public boolean unsure(int from, int to) {
        for (int i = from; i < to; i++) {
            if (confidences.get(i) < SURE) {
                return true;
            }
        }
        return false;
    }
}

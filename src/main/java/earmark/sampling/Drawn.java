package earmark.sampling;

import earmark.model.InteractionId;

/**
 * An interaction that was drawn.
 *
 * @param interaction which
 * @param cell name of its stratum
 * @param chance with which it was drawn, in (0, 1]
 * @param assessor who scores it; empty for nobody in particular
 * @param second who scores it too; empty for nobody
 */
public record Drawn(InteractionId interaction, String cell, double chance, String assessor, String second) {
    /** Checks. */
    public Drawn {
        if (!(chance > 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance of " + interaction + ": " + chance);
        }
    }
}

package earmark.sampling.work;

import earmark.model.InteractionId;

/**
 * One interaction to be scored by one person.
 *
 * @param interaction which
 * @param round 1; 2 for the second assessor of an interaction that is scored twice
 */
public record Task(InteractionId interaction, int round) {
    /** Checks the round. */
    public Task {
        if (round < 1 || round > 2) {
            throw new IllegalArgumentException("round " + round);
        }
    }

    /** The first, and mostly only one, of an interaction. */
    public static Task of(InteractionId interaction) {
        return new Task(interaction, 1);
    }

    @Override
    public String toString() {
        return round == 1 ? interaction.value() : interaction.value() + "~" + round;
    }
}

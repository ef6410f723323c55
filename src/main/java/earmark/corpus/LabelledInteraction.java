package earmark.corpus;

import earmark.model.Interaction;
import java.util.List;

/**
 * An interaction that people labelled.
 *
 * @param label what the file calls it
 * @param interaction the turns
 * @param turns what people said about each of them
 */
public record LabelledInteraction(String label, Interaction interaction, List<LabelledTurn> turns) {
    /** Copies the turns and checks their number. */
    public LabelledInteraction {
        turns = List.copyOf(turns);
        if (turns.size() != interaction.turns().size()) {
            throw new IllegalArgumentException(
                    turns.size() + " labelled turns for " + interaction.turns().size());
        }
    }
}

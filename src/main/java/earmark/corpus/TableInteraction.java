package earmark.corpus;

import earmark.model.Interaction;
import java.util.List;

/**
 * An interaction read from a table, with the names its rows had there.
 *
 * @param label what the table calls it; without such a column the number of its row, from 1
 * @param turnLabels what the table calls its turns, one a turn; without such a column {@link
 *     earmark.model.Turn#index()}
 * @param interaction the turns
 */
public record TableInteraction(String label, List<String> turnLabels, Interaction interaction) {
    /** Copies the labels and checks that there is one a turn. */
    public TableInteraction {
        turnLabels = List.copyOf(turnLabels);
        if (turnLabels.size() != interaction.turns().size()) {
            throw new IllegalArgumentException(
                    turnLabels.size() + " labels for " + interaction.turns().size() + " turns");
        }
    }
}

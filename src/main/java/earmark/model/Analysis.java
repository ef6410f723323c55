package earmark.model;

import java.util.List;

/**
 * An interaction cut into sentences and tokens. It wraps the raw interaction instead of replacing it, so that the two
 * cannot be taken for each other; only the raw one is stored.
 *
 * @param interaction what was analysed
 * @param sentences one list a turn, in turn order; an empty turn has none
 */
public record Analysis(Interaction interaction, List<List<Sentence>> sentences) {
    /** Copies the lists and checks that there is one a turn. */
    public Analysis {
        sentences = sentences.stream().map(List::copyOf).toList();
        if (sentences.size() != interaction.turns().size()) {
            throw new IllegalArgumentException(sentences.size() + " lists of sentences for "
                    + interaction.turns().size() + " turns");
        }
    }
}

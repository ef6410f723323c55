package earmark.corpus;

import java.util.List;

/**
 * Conversations that people labelled.
 *
 * @param form how they were written down
 * @param interactions in file order
 */
public record LabelledCorpus(CorpusForm form, List<LabelledInteraction> interactions) {
    /** Copies the interactions. */
    public LabelledCorpus {
        interactions = List.copyOf(interactions);
    }
}

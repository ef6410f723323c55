package earmark.markers;

import earmark.model.Analysis;
import earmark.model.Verdict;
import java.util.List;

/** Finds markers. Rules are one, trained classifiers another; nobody treats them differently. Thread-safe. */
public interface Tagger {
    /**
     * Judges one interaction.
     *
     * @param analysis the analysed interaction
     * @return one verdict a marker, in marker order
     */
    List<Verdict> tag(Analysis analysis);
}

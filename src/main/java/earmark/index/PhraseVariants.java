package earmark.index;

import earmark.markers.Pattern.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;

/** All the phrases that one of single words may be, of which some may be missing. */
final class PhraseVariants {
    private static final int MOST = 8;

    private PhraseVariants() {}

    /**
     * Each with and without every word that may be missing.
     *
     * @return of each phrase, in the order of its places, the words that may stand there; empty when something else than
     *     a word stands in one of them, or the phrases are too many
     */
    static Optional<List<List<List<Term>>>> of(List<Step> steps) {
        List<List<List<Term>>> runs = List.of(List.of());
        for (Step step : steps) {
            List<Term> here = SingleWords.of(step.pattern());
            if (here.isEmpty()) {
                return Optional.empty();
            }
            var longer = new ArrayList<List<List<Term>>>();
            for (List<List<Term>> run : runs) {
                if (step.optional()) {
                    longer.add(run);
                }
                var with = new ArrayList<>(run);
                with.add(here);
                longer.add(with);
            }
            runs = longer;
            if (runs.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(runs);
    }
}

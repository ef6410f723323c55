package earmark.store;

import earmark.model.Interaction;
import earmark.model.Verdict;
import java.util.List;

/**
 * An interaction without its words, and what some markers came to in it: enough to answer questions of a form about
 * thousands.
 *
 * @param interaction its id, medium and turns; turns have their speaker and no words, and there are no facts and no sound
 * @param verdicts of the markers that were asked for; findings have no fields
 */
public record TaggedOutline(Interaction interaction, List<Verdict> verdicts) {
    /** Copies the list. */
    public TaggedOutline {
        verdicts = List.copyOf(verdicts);
    }
}

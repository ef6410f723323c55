package earmark.pipeline.past;

import earmark.model.Interaction;
import earmark.model.Problem;
import java.util.List;

/** Is told how a run over the past goes, in the order of ids. Called from one thread. */
public interface PastListener {
    /** How many interactions there are to look at. */
    void planned(long interactions);

    /**
     * One is done.
     *
     * @param interaction which
     * @param changes the markers of which something is different
     */
    void done(Interaction interaction, List<VerdictChange> changes);

    /** One could not be read, and was left out. */
    void failed(Problem problem);
}

package earmark.pipeline.past;

import earmark.model.Problem;

/** Is told how a run over the past goes, in the order of ids. Called from one thread. */
public interface PastListener {
    /** How many interactions there are to look at. */
    void planned(long interactions);

    /** One is done. */
    void done(Compared compared);

    /** One could not be read, and was left out. */
    void failed(Problem problem);
}
